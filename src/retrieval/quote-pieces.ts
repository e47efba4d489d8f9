import type { Report } from '../corpus/report.ts';
import { isInsideCompound, isSameButFirstCase, isWord, type QuoteToken } from '../language/quote-tokens.ts';
import type { Span } from '../language/span.ts';
import type { IndexedToken, QuoteIndex } from './quote-index.ts';

/** A quotation as it is looked for: what stands between its omission marks, in order. */
export type Pieces = readonly (readonly QuoteToken[])[];

/** The fewest words on either side of an omission: single words could be put together to say anything. */
const MIN_PIECE_WORDS = 2;

/** From this many words in a row on, a piece may stand in another paragraph than the one before: it is not there by chance. */
const FAR_PIECE_WORDS = 4;

/** How many places may be tried for all the pieces of one quotation, so that a made-up one cannot cost seconds. */
const MAX_TRIES = 200_000;

/** Nobody leaves words out more often than this in one quotation. */
const MAX_PIECES = 100;

/** A search under way. */
interface Search {
  readonly index: QuoteIndex;
  readonly pieces: Pieces;
  /** Where to look, in tokens. */
  readonly scope: Span;
  tries: number;
}

/**
 * Where a quotation stands word for word: a stretch of `index.tokens` for each of its pieces, in order and in one report.
 * Only the case of its first letter does not count. Pieces have two words at least, and short ones stand in one paragraph
 * with their neighbours.
 */
export function findPieces(index: QuoteIndex, pieces: Pieces, report?: Report): readonly Span[] | undefined {
  const scope = report === undefined ? { start: 0, end: index.tokens.length } : index.reports.get(report);
  if (scope === undefined || pieces.length === 0 || pieces.length > MAX_PIECES) return undefined;
  return placeFrom({ index, pieces, scope, tries: 0 }, []);
}

/** Places the pieces that are still to be placed after those that are; the first way that works. */
function placeFrom(search: Search, placed: readonly Span[]): readonly Span[] | undefined {
  const piece = search.pieces[placed.length];
  if (piece === undefined) return placed;
  const previous = placed.at(-1);
  for (const start of startsOf(search, piece, previous?.end ?? search.scope.start)) {
    search.tries += 1;
    if (search.tries > MAX_TRIES) return undefined;
    const span = { start, end: start + piece.length };
    if (!isRepeatedAt(search, placed.length, span)) continue;
    // Places come in order: what is out of reach here is so for all that follow.
    if (previous !== undefined && !isWithinReach(search.index, previous, span)) return undefined;
    const all = placeFrom(search, [...placed, span]);
    if (all !== undefined) return all;
  }
  return undefined;
}

/** Where a piece could begin, by its rarest word. */
function* startsOf({ index, scope }: Search, piece: readonly QuoteToken[], from: number): Generator<number> {
  let rarest: readonly number[] | undefined;
  let offset = 0;
  for (const [at, { key }] of piece.entries()) {
    const positions = index.wordOf(key)?.positions ?? [];
    if (rarest !== undefined && rarest.length <= positions.length) continue;
    rarest = positions;
    offset = at;
  }
  for (const position of rarest ?? []) {
    const start = position - offset;
    if (start >= from && start + piece.length <= scope.end) yield start;
  }
}

function isRepeatedAt({ index: { tokens }, pieces }: Search, which: number, span: Span): boolean {
  const piece = pieces[which] ?? [];
  const same = piece.every(({ key }, at) => {
    const there = tokens[span.start + at]?.key ?? '';
    return which === 0 && at === 0 ? isSameButFirstCase(there, key) : there === key;
  });
  return same && isWholeWords(tokens[span.start], tokens[span.end - 1]);
}

/** Whether the stretch is in one report and begins and ends between words. */
function isWholeWords(first: IndexedToken | undefined, last: IndexedToken | undefined): boolean {
  if (first === undefined || last === undefined || first.place.report !== last.place.report) return false;
  const { text: opening } = first.place.paragraph;
  const { text: closing } = last.place.paragraph;
  return !isInsideCompound(opening, first.start) && !isInsideCompound(closing, last.end);
}

/** Whether what is left out between two pieces may be left out. */
function isWithinReach({ tokens }: QuoteIndex, before: Span, after: Span): boolean {
  const left = tokens[before.end - 1]?.place;
  const right = tokens[after.start]?.place;
  if (left === undefined || left.report !== right?.report) return false;
  // The report's own "..." is repeated, and nothing left out.
  if (!holdsWord(tokens, { start: before.end, end: after.start })) return true;
  const shorter = Math.min(...[before, after].map(({ start, end }) => countWords(tokens.slice(start, end))));
  return shorter >= FAR_PIECE_WORDS || (shorter >= MIN_PIECE_WORDS && left === right);
}

function holdsWord(tokens: readonly IndexedToken[], { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1) if (tokens[at]?.word.isWord) return true;
  return false;
}

/** How many of the tokens are words or numbers. */
function countWords(tokens: readonly QuoteToken[]): number {
  return tokens.filter(({ key }) => isWord(key)).length;
}
