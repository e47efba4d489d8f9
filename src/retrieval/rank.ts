import type { Evidence, Evidenced, MeaningEvidence, TrustedEvidence } from './evidence.ts';
import { namesOf } from './names-of.ts';
import { MEANING_WEIGHTS, TRUSTED_WEIGHTS, WEIGHTS } from './weights.ts';

/** The best sentence of a paragraph. */
export interface Hit extends Evidenced {
  /** A log-odds of answering, up to a constant of the question. */
  readonly score: number;
}

/** Weighs the evidence for every sentence and keeps the best of each paragraph, best first. */
export function rank(scored: readonly Evidenced[]): readonly Hit[] {
  const best = new Map<number, Hit>();
  const trust = trustInWords(scored);
  for (const row of scored) {
    const score = weigh(row, trust);
    const known = best.get(row.paragraph.id);
    if (known === undefined || score > known.score) best.set(row.paragraph.id, { ...row, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.paragraph.id - b.paragraph.id);
}

/**
 * The sum of the evidence, each by its weight. Beside meaning, words count as far as they are trusted: a question in the
 * report's wording is found by them best, while one in other words only happens to share some.
 */
export function weigh({ evidence, meaning }: Evidenced, trust: number): number {
  if (meaning === undefined) return sumUp(EVIDENCE_NAMES, WEIGHTS, evidence);
  return sumUp(MEANING_NAMES, MEANING_WEIGHTS, meaning) + trust * sumUp(TRUSTED_NAMES, TRUSTED_WEIGHTS, evidence);
}

/** Where the best paragraph holds this share of what the question tells, its words are half trusted. */
const HALF_TRUSTED = 0.6;

/** How sharply trust rises around there: from .1 to .9 between a third and nine tenths. */
const STEEPNESS = 8;

/** How far, 0 to 1, a question seems to be asked in the words of the report: by how much of it one paragraph holds. */
export function trustInWords(scored: readonly Evidenced[]): number {
  const covered = scored.reduce((most, { evidence }) => Math.max(most, evidence.paragraphBackground), 0);
  return 1 / (1 + Math.exp(-STEEPNESS * (covered - HALF_TRUSTED)));
}

/** The sum of some values, each by its weight. */
export function sumUp<Name extends string>(
  names: readonly Name[],
  weights: Readonly<Record<Name, number>>,
  values: Readonly<Record<Name, number>>,
): number {
  return names.reduce((sum, name) => sum + weights[name] * values[name], 0);
}

/** Every kind of evidence of words, in the order of the weights. */
export const EVIDENCE_NAMES: readonly (keyof Evidence)[] = namesOf(WEIGHTS);

/** Every kind of evidence of meaning. */
export const MEANING_NAMES: readonly (keyof MeaningEvidence)[] = namesOf(MEANING_WEIGHTS);

/** The evidence of words that counts beside meaning. */
export const TRUSTED_NAMES: readonly (keyof TrustedEvidence)[] = namesOf(TRUSTED_WEIGHTS);
