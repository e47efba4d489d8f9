import type { Evidence, Evidenced } from './evidence.ts';
import { namesOf } from './names-of.ts';
import type { IndexedParagraph, IndexedSentence } from './search-index.ts';
import { WEIGHTS } from './weights.ts';

/** The best sentence of a paragraph. */
export interface Hit {
  readonly paragraph: IndexedParagraph;
  readonly sentence: IndexedSentence;
  readonly evidence: Evidence;
  /** A log-odds of answering, up to a constant of the question. */
  readonly score: number;
}

/** Weighs the evidence for every sentence and keeps the best of each paragraph, best first. */
export function rank(scored: readonly Evidenced[]): readonly Hit[] {
  const best = new Map<number, Hit>();
  for (const { paragraph, sentence, evidence } of scored) {
    const score = weigh(evidence);
    const known = best.get(paragraph.id);
    if (known === undefined || score > known.score) best.set(paragraph.id, { paragraph, sentence, evidence, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.paragraph.id - b.paragraph.id);
}

/** The sum of the evidence, each by its weight. */
export function weigh(evidence: Evidence): number {
  return EVIDENCE_NAMES.reduce((sum, name) => sum + WEIGHTS[name] * evidence[name], 0);
}

/** Every kind of evidence, in the order of the weights. */
export const EVIDENCE_NAMES: readonly (keyof Evidence)[] = namesOf(WEIGHTS);
