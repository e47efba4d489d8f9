import type { Report } from '../corpus/report.ts';
import { readPieces } from '../language/omissions.ts';
import { isWord, type QuoteToken } from '../language/quote-tokens.ts';
import type { Span } from '../language/span.ts';
import { coverQuote } from '../retrieval/cover.ts';
import { type Likeness, measureLikeness, weighWords } from '../retrieval/likeness.ts';
import { findNearest } from '../retrieval/nearest.ts';
import { buildQuoteIndex, type IndexedToken, type QuotedParagraph, type QuoteIndex } from '../retrieval/quote-index.ts';
import { findPieces } from '../retrieval/quote-pieces.ts';
import type { Passage } from './passage.ts';
import { type Change, compareWords, sliceWords } from './quote-changes.ts';
import { chooseReport } from './reports.ts';
import { speakerOf } from './speakers.ts';

/**
 * What a quotation comes to. `exact`: every word stands so in the report, but for the kind of quotation marks and dashes,
 * white space, the case of the first letter and a full stop at the end; words left out are marked, and `removed` in `changes`.
 * `altered`: the passage resembles it, and `changes` says what is not the same. `absent`: nothing resembles it, or it has too
 * few words to be a quotation of anything.
 */
export type QuoteCheck =
  | { readonly kind: 'exact' | 'altered'; readonly passage: Passage; readonly changes: readonly Change[] }
  | { readonly kind: 'absent' };

export interface CheckOptions {
  /** Look in one report only: its id, in any case. An unknown id throws `UnknownReportError`. */
  readonly report?: string | undefined;
}

/** What quotations are checked against. */
interface Checkable {
  readonly reports: readonly Report[];
  readonly index: QuoteIndex;
}

/** The fewest words of a quotation: one or two stand in any report by chance. */
export const MIN_QUOTE_WORDS = 3;

/** The least that they weigh: "of the" and "it was a" are no quotations either. */
const MIN_QUOTE_WEIGHT = 2;

/** A stretch of the reports that a quotation was found to be. */
interface Found {
  readonly kind: 'exact' | 'altered';
  /** In tokens, from its first word to its last. */
  readonly stretch: Span;
  readonly changes: readonly Change[];
  /** Share of the quotation that it is, 0 to 1. */
  readonly score: number;
}

/** Makes `Library.checkQuote` for these reports; their words are read here, so that no quotation waits for it. */
export function openQuoteChecker(reports: readonly Report[]): (text: string, options?: CheckOptions) => QuoteCheck {
  const checkable = { reports, index: buildQuoteIndex(reports) };
  return (text: string, options?: CheckOptions): QuoteCheck => checkQuote(checkable, text, options);
}

/**
 * Checks one quotation, with or without marks around it, against what the reports say. `passage` is the paragraph that holds
 * most of it, and its `sentence` the stretch found. Never throws for odd text: that is `absent`.
 */
function checkQuote({ reports, index }: Checkable, text: string, options: CheckOptions = {}): QuoteCheck {
  const report = options.report === undefined ? undefined : chooseReport(reports, options.report);
  const pieces = readPieces(text);
  const tokens = pieces.flat();
  if (isTooFew(tokens)) return { kind: 'absent' };
  const exact = findPieces(index, pieces, report);
  if (exact !== undefined) return toCheck(index, describeExact(index, exact));
  const nearest = findNearest(index, tokens, report);
  const likeness = nearest && measureLikeness(tokens, nearest);
  if (nearest === undefined || likeness === undefined || !isLike(likeness)) return { kind: 'absent' };
  const { stretch, changes } = compareWords(
    { index, stretch: coverQuote(index, tokens.length, nearest) },
    tokens,
    text,
  );
  return toCheck(index, { kind: 'altered', stretch, changes, score: likeness.share });
}

/** Whether a text has too few words for `checkQuote` to call it a quotation, so that its `absent` says nothing. */
export function isTooShort(text: string): boolean {
  return isTooFew(readPieces(text).flat());
}

function isTooFew(tokens: readonly QuoteToken[]): boolean {
  const words = tokens.filter(({ key }) => isWord(key));
  return words.length < MIN_QUOTE_WORDS || weighWords(words) < MIN_QUOTE_WEIGHT;
}

/** What was left out between the pieces is `removed`, the pieces themselves are the `same`. */
function describeExact({ tokens }: QuoteIndex, pieces: readonly Span[]): Found {
  const changes: Change[] = [];
  let done = pieces[0]?.start ?? 0;
  const start = done;
  for (const piece of pieces) {
    changes.push(...sliceTo(tokens, { start: done, end: piece.start }, 'removed'));
    changes.push(...sliceTo(tokens, piece, 'same'));
    done = piece.end;
  }
  return { kind: 'exact', stretch: { start, end: done }, changes, score: 1 };
}

function sliceTo(tokens: readonly IndexedToken[], { start, end }: Span, kind: Change['kind']): readonly Change[] {
  return sliceWords(tokens.slice(start, end), kind);
}

/** Whether enough of it is the same; set so that sentences of other reports are absent and spliced ones are not. */
function isLike({ same, share, run }: Likeness): boolean {
  // A short quotation with one word changed has few words left, so they have to be nearly all and in a row.
  if (same < 3) return share >= 0.7 && run >= 2;
  return share >= 0.5 || (share >= 0.3 && run >= 4.5) || run >= 10;
}

function toCheck({ tokens }: QuoteIndex, { kind, stretch, changes, score }: Found): QuoteCheck {
  const place = fullestPlace(tokens.slice(stretch.start, stretch.end));
  const first = tokens[Math.max(stretch.start, place.tokens.start)];
  const last = tokens[Math.min(stretch.end, place.tokens.end) - 1];
  if (first === undefined || last === undefined) throw new Error('a quotation was found where there are no words');
  const { report, paragraph } = place;
  const sentence = { start: first.start, end: last.end, text: paragraph.text.slice(first.start, last.end) };
  const passage = {
    report: report.id,
    paragraph: paragraph.number,
    text: paragraph.text,
    sentence,
    score,
    speaker: speakerOf(report, paragraph.number, sentence),
  };
  return { kind, passage, changes };
}

/** The paragraph that most of a stretch stands in; the first of several. */
function fullestPlace(stretch: readonly IndexedToken[]): QuotedParagraph {
  const counts = new Map<QuotedParagraph, number>();
  for (const { place } of stretch) counts.set(place, (counts.get(place) ?? 0) + 1);
  const [fullest] = [...counts].sort(([, a], [, b]) => b - a);
  if (fullest === undefined) throw new Error('a quotation was found in no paragraph');
  return fullest[0];
}
