import type { Report } from '../corpus/report.ts';
import type { QuoteToken } from '../language/quote-tokens.ts';
import { isWord } from '../language/quote-tokens.ts';
import type { Span } from '../language/span.ts';
import { type Aligned, type Alignment, align } from './alignment.ts';
import type { IndexedWord, QuoteIndex } from './quote-index.ts';

/** The stretch of the reports that resembles a quotation most. */
export interface Resemblance {
  /** Its tokens in `QuoteIndex.tokens`, all of one report. */
  readonly stretch: Span;
  /** The part of the quotation that resembles it, in tokens. */
  readonly part: Span;
  /** The tokens of the quotation that the stretch has too, in order. */
  readonly shared: readonly number[];
}

/** Tokens of a quotation that are compared with a passage; of more, the first ones. 6,000 characters have fewer. */
const MAX_COMPARED = 2_000;

/** Occurrences of a quotation's words that are looked at to find where it could be from; the rarest words go first. */
const MAX_OCCURRENCES = 6_000;

/** Neighbourhoods that are compared word by word: short quotations resemble several. */
const NEIGHBOURHOODS = 3;

/** From this many tokens on, one neighbourhood is compared: so many words are not in the same place by chance. */
const LONG = 250;

/** A word of the quotation where a report has it. */
interface Occurrence {
  readonly position: number;
  readonly word: IndexedWord;
  readonly report: Report | undefined;
}

/** The words that the quotation shares with the reports. */
interface Wanted {
  /** How often the quotation has each word. */
  readonly counts: ReadonlyMap<IndexedWord, number>;
  /** How many tokens of a report are looked at together. */
  readonly length: number;
}

/** Finds the stretch, in one report or in all, that shares most words with a quotation in its order. */
export function findNearest(
  index: QuoteIndex,
  tokens: readonly QuoteToken[],
  report?: Report,
): Resemblance | undefined {
  const compared = tokens.slice(0, MAX_COMPARED);
  const quoted = compared.map(({ key }): Aligned => index.wordOf(key) ?? { id: -1, isWord: isWord(key) });
  const wanted = { counts: countWords(index, compared), length: Math.ceil(1.25 * compared.length) + 8 };
  const occurrences = findOccurrences(index, wanted, report);
  const windows = findWindows(occurrences, wanted, compared.length > LONG ? 1 : NEIGHBOURHOODS);
  let best: Resemblance | undefined;
  let most = 0;
  for (const window of windows) {
    const around = widen(index, window, compared.length);
    const alignment = align(
      quoted,
      index.tokens.slice(around.start, around.end).map(({ word }) => word),
    );
    if (alignment === undefined) continue;
    const worth = worthOf(alignment, quoted);
    if (worth <= most) continue;
    most = worth;
    best = resemblanceOf(alignment, around.start);
  }
  return best;
}

/** Words decide which neighbourhood is nearest; a row of dots or of emoji is found in many. */
function worthOf({ pairs, score }: Alignment, quoted: readonly Aligned[]): number {
  const marks = pairs.filter(([at]) => quoted[at]?.isWord === false).length;
  // Of two with the same words, the one with more of the marks: fewer than a thousandth of a word each.
  return score - marks + marks / (1_000 * MAX_COMPARED);
}

function resemblanceOf({ left, right, pairs }: Alignment, offset: number): Resemblance {
  return {
    stretch: { start: offset + right.start, end: offset + right.end },
    part: left,
    shared: pairs.map(([at]) => at),
  };
}

function countWords(index: QuoteIndex, tokens: readonly QuoteToken[]): ReadonlyMap<IndexedWord, number> {
  const counts = new Map<IndexedWord, number>();
  for (const { key } of tokens) {
    const word = index.wordOf(key);
    if (word?.isWord) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Where the quotation's words stand, the rarest words first for as long as there are not too many, in order of place. */
function findOccurrences(index: QuoteIndex, { counts }: Wanted, scope?: Report): readonly Occurrence[] {
  const words = [...counts.keys()].sort((a, b) => a.positions.length - b.positions.length);
  const occurrences: Occurrence[] = [];
  for (const word of words) {
    if (occurrences.length > 0 && occurrences.length + word.positions.length > MAX_OCCURRENCES) break;
    for (const position of word.positions) {
      const report = index.tokens[position]?.place.report;
      if (scope === undefined || scope === report) occurrences.push({ position, word, report });
    }
  }
  return occurrences.sort((a, b) => a.position - b.position);
}

/** The stretches whose words weigh most, best first, none overlapping another. */
function findWindows(occurrences: readonly Occurrence[], wanted: Wanted, count: number): readonly Span[] {
  const windows: Span[] = [];
  let rest = occurrences;
  while (windows.length < count) {
    const window = heaviestWindow(rest, wanted);
    if (window === undefined) break;
    windows.push(window);
    rest = rest.filter(({ position }) => position < window.start || position >= window.end);
  }
  return windows;
}

/** The stretch of `length` tokens of one report whose words weigh most; a word counts as often as the quotation has it. */
function heaviestWindow(occurrences: readonly Occurrence[], { counts, length }: Wanted): Span | undefined {
  const held = weighHeld(counts);
  let heaviest = 0;
  let window: Span | undefined;
  let first = 0;
  for (const newest of occurrences) {
    held.add(newest.word, 1);
    let oldest = occurrences[first] ?? newest;
    while (oldest.position <= newest.position - length || oldest.report !== newest.report) {
      held.add(oldest.word, -1);
      first += 1;
      oldest = occurrences[first] ?? newest;
    }
    if (held.weight() <= heaviest) continue;
    heaviest = held.weight();
    window = { start: oldest.position, end: newest.position + 1 };
  }
  return window;
}

/** The words in a moving window, and what they weigh together. */
interface Held {
  /** One more of a word, or one fewer. */
  add(word: IndexedWord, change: 1 | -1): void;
  weight(): number;
}

function weighHeld(wanted: ReadonlyMap<IndexedWord, number>): Held {
  const counts = new Map<IndexedWord, number>();
  let weight = 0;
  return {
    add(word: IndexedWord, change: 1 | -1): void {
      const before = counts.get(word) ?? 0;
      counts.set(word, before + change);
      if (Math.min(before, before + change) < (wanted.get(word) ?? 0)) weight += change * weightOf(word);
    },
    weight: (): number => weight,
  };
}

/** A rare word says more about where a quotation is from than a common one. */
function weightOf({ positions }: IndexedWord): number {
  return 1 / Math.log2(1 + positions.length + 1);
}

/** A window with room on both sides for the words that are not rare, within its report. */
function widen({ tokens, reports }: QuoteIndex, { start, end }: Span, length: number): Span {
  const report = tokens[start]?.place.report;
  const whole = (report && reports.get(report)) ?? { start, end };
  // A quotation of a few words may have one rare word only, and that at either end.
  const slack = length > LONG ? Math.ceil(length / 8) : length + 8;
  return { start: Math.max(whole.start, start - slack), end: Math.min(whole.end, end + slack) };
}
