import { type Certainty, gatherCertainty } from './certainty.ts';
import { namesOf } from './names-of.ts';
import type { Query } from './query.ts';
import type { Hit } from './rank.ts';
import { CERTAINTY_WEIGHTS } from './weights.ts';

/**
 * From here on the first passage is called an answer: on the development sets 80 in 100 questions that share words with the
 * report are, 1 in 100 about another report, and 23 in 100 whose answering paragraph was taken away.
 */
export const ANSWERED_FROM = 0.5;

/** From here on the closest passages are offered: below it are 2 in 100 of these questions, and 85 in 100 about another report. */
export const UNSURE_FROM = 0.15;

/** Every kind of certainty, in the order of the weights. */
export const CERTAINTY_NAMES: readonly (keyof Certainty)[] = namesOf(CERTAINTY_WEIGHTS);

/** Estimated probability, 0 to 1, that the first hit answers the question; 0 where nothing was found. */
export function estimateConfidence(query: Query, hits: readonly Hit[]): number {
  const first = hits[0];
  if (first === undefined || first.evidence.paragraph === 0) return 0;
  const certainty = gatherCertainty(query, [first, ...hits.slice(1)]);
  const logOdds = CERTAINTY_NAMES.reduce((sum, name) => sum + CERTAINTY_WEIGHTS[name] * certainty[name], 0);
  return 1 / (1 + Math.exp(-logOdds));
}
