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
const MATCH = 2;
const MARK_MATCH = 1;
const OTHER = -2;
const EXTRA = -1;

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
  const steps = new Uint8Array((left.length + 1) * width);
  const row = new Int32Array(width);
  const rightIds = Int32Array.from(right, ({ id }) => id);
  let best = 0;
  let bestCell = 0;
  for (const [i, { id, isWord }] of left.entries()) {
    const gain = isWord ? MATCH : MARK_MATCH;
    const offset = (i + 1) * width;
    let diagonal = 0;
    for (let j = 1; j < width; j += 1) {
      const above = row[j] ?? 0;
      const both = diagonal + (rightIds[j - 1] === id ? gain : OTHER);
      const onlyLeft = above + EXTRA;
      const onlyRight = (row[j - 1] ?? 0) + EXTRA;
      diagonal = above;
      let score = 0;
      let step = STOP;
      if (both > score) [score, step] = [both, BOTH];
      if (onlyLeft > score) [score, step] = [onlyLeft, ONLY_LEFT];
      if (onlyRight > score) [score, step] = [onlyRight, ONLY_RIGHT];
      row[j] = score;
      steps[offset + j] = step;
      if (score > best) [best, bestCell] = [score, offset + j];
    }
  }
  return best === 0 ? undefined : trace({ left, right, steps, width }, bestCell, best);
}

interface Table {
  readonly left: readonly Aligned[];
  readonly right: readonly Aligned[];
  readonly steps: Uint8Array;
  readonly width: number;
}

/** Walks back from the best cell to where its stretch begins. */
function trace({ left, right, steps, width }: Table, cell: number, score: number): Alignment {
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
