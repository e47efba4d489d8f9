import type { Span } from '../language/span.ts';

/** Two rows of words, laid side by side: which stretch of each resembles the other most. */
export interface Alignment {
  /** The stretch of the first row. */
  readonly left: Span;
  /** The stretch of the second row. */
  readonly right: Span;
  /** Pairs of places at which the two have the same word, in order. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly score: number;
}

/** What two equal words count for, against one word that is too many or another. Three words in a row make up for six others. */
const MATCH = 4;
const MARK_MATCH = 1;
const OTHER = -4;
const EXTRA = -2;

const STOP = 0;
const BOTH = 1;
const ONLY_LEFT = 2;
const ONLY_RIGHT = 3;

/** A word of a row: equal words have equal ids. */
export interface Aligned {
  readonly id: number;
  /** False for a mark, which counts for less. */
  readonly isWord: boolean;
}

/**
 * The best local alignment of two rows, by the method of Smith and Waterman (1981) with linear gaps. Takes time and memory
 * in proportion to the product of their lengths, which the caller bounds. Undefined where they share nothing.
 */
export function align(left: readonly Aligned[], right: readonly Aligned[]): Alignment | undefined {
  const width = right.length + 1;
  const table: Table = { left, right, width, steps: new Uint8Array((left.length + 1) * width) };
  const rightIds = Int32Array.from(right, ({ id }) => id);
  const scores = new Int32Array(width);
  let best = { cell: 0, score: 0 };
  for (const place of left.keys()) {
    const highest = fillRow(table, place, { scores, rightIds });
    if (highest.score > best.score) best = highest;
  }
  return best.score === 0 ? undefined : trace(table, best);
}

/** A cell of the table, and what the best alignment that ends there is worth. */
interface Cell {
  readonly cell: number;
  readonly score: number;
}

/** The scores of one row of the table, which become those of the next, and what they compare. */
interface Row {
  readonly scores: Int32Array;
  readonly rightIds: Int32Array;
}

/** Scores one word of the left row against all of the right; the highest. */
function fillRow({ left, steps, width }: Table, place: number, { scores, rightIds }: Row): Cell {
  const id = left[place]?.id;
  const gain = left[place]?.isWord ? MATCH : MARK_MATCH;
  const offset = (place + 1) * width;
  let best = 0;
  let cell = 0;
  let diagonal = 0;
  let before = 0;
  for (let j = 1; j < width; j += 1) {
    const above = scores[j] ?? 0;
    const both = diagonal + (rightIds[j - 1] === id ? gain : OTHER);
    const score = Math.max(0, both, above + EXTRA, before + EXTRA);
    steps[offset + j] = stepTo(score, both, above + EXTRA);
    scores[j] = score;
    if (score > best) {
      best = score;
      cell = offset + j;
    }
    diagonal = above;
    before = score;
  }
  return { cell, score: best };
}

/** Which way a score was reached. */
function stepTo(score: number, both: number, onlyLeft: number): number {
  if (score === 0) return STOP;
  if (score === both) return BOTH;
  return score === onlyLeft ? ONLY_LEFT : ONLY_RIGHT;
}

/** Which way each cell was reached, row by row. */
interface Table {
  readonly left: readonly Aligned[];
  readonly right: readonly Aligned[];
  readonly steps: Uint8Array;
  readonly width: number;
}

/** Walks back from the best cell to where its stretch begins. */
function trace({ left, right, steps, width }: Table, { cell, score }: Cell): Alignment {
  const pairs: (readonly [number, number])[] = [];
  const leftEnd = Math.floor(cell / width);
  const rightEnd = cell % width;
  let i = leftEnd;
  let j = rightEnd;
  for (;;) {
    const step = steps[i * width + j];
    if (step === STOP || step === undefined) break;
    if (step !== ONLY_RIGHT) i -= 1;
    if (step !== ONLY_LEFT) j -= 1;
    if (step === BOTH && left[i]?.id === right[j]?.id) pairs.push([i, j]);
  }
  return { left: { start: i, end: leftEnd }, right: { start: j, end: rightEnd }, pairs: pairs.reverse(), score };
}
