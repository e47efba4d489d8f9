import type { Asked } from './examples.ts';
import { type Choice, dot, logistic } from './train.ts';

/** A question and the weights to try on it. */
export interface Tried {
  readonly example: Choice;
  readonly weights: Float64Array;
}

/** Share of the questions whose best row lies in a right paragraph, and in a right sentence. */
export function measureChoices(tried: readonly Tried[]): string {
  const best = tried.map(({ example, weights }) => bestOf(example.rows.map((row) => dot(row, weights))));
  const right = tried.filter(({ example }, place) => example.paragraphs.includes(best[place] ?? -1)).length;
  const exact = tried.filter(({ example }, place) => example.sentences.includes(best[place] ?? -1)).length;
  return `${tried.length} questions, paragraph ${ratio(right, tried.length)}, sentence ${ratio(exact, tried.length)}`;
}

function bestOf(scores: readonly number[]): number {
  return scores.indexOf(Math.max(...scores));
}

/** A question asked and the weights to try on it. */
interface TriedCertainty {
  readonly example: Asked;
  readonly weights: Float64Array;
}

/**
 * How well a probability tells what to answer: area under the curve of answerable questions against each other kind, and the
 * mean squared error (Brier 1950) of its saying that the first hit is right.
 */
export function measureCertainty(tried: readonly TriedCertainty[]): string {
  const judged = tried.map(judge);
  const squared = judged.reduce((sum, { probability, yes }) => sum + (probability - (yes ? 1 : 0)) ** 2, 0);
  const areas = KINDS.slice(1).map((kind) => {
    const both = judged.filter((one) => one.kind === kind || one.kind === 'answerable');
    const area = areaUnderCurve(both.map((one) => [one.probability, one.kind === 'answerable']));
    return `${kind} ${area.toFixed(3)}`;
  });
  return `${judged.length} questions, AUROC ${areas.join(', ')}, Brier ${(squared / judged.length).toFixed(3)}`;
}

function judge({ example, weights }: TriedCertainty): Asked & { readonly probability: number } {
  return { ...example, probability: logistic(dot(example.row, weights)) };
}

/** The probability that a yes is rated above a no, ties counted half. */
export function areaUnderCurve(pairs: readonly (readonly [number, boolean])[]): number {
  const sorted = pairs.toSorted(([a], [b]) => a - b);
  let ranks = 0;
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (end < sorted.length && sorted[end]?.[0] === sorted[at]?.[0]) end += 1;
    ranks += sorted.slice(at, end).filter(([, yes]) => yes).length * ((at + 1 + end) / 2);
    at = end;
  }
  const yes = sorted.filter(([, right]) => right).length;
  return (ranks - (yes * (yes + 1)) / 2) / (yes * (sorted.length - yes));
}

/** For each kind of question and threshold, how many are above it; and of all above it, how many are right. */
export function printShares(tried: readonly TriedCertainty[]): string {
  const judged = tried.map(judge);
  return [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8]
    .map((threshold) => {
      const above = judged.filter(({ probability }) => probability >= threshold);
      const shares = KINDS.map((kind) => `${kind} ${share(above, judged, kind)}`).join(', ');
      return `  >= ${threshold}: ${shares}; right ${ratio(above.filter(({ yes }) => yes).length, above.length)}`;
    })
    .join('\n');
}

const KINDS: readonly Asked['kind'][] = ['answerable', 'unanswerable', 'removed', 'off-topic'];

function share(above: readonly Asked[], all: readonly Asked[], wanted: Asked['kind']): string {
  return ratio(above.filter(({ kind }) => kind === wanted).length, all.filter(({ kind }) => kind === wanted).length);
}

function ratio(part: number, whole: number): string {
  return (part / whole).toFixed(3);
}
