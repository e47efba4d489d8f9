import type { Evidence } from './evidence.ts';

/** How much each kind of evidence counts. */
export const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  sentence: 3,
  sentenceBackground: 1,
  sentenceExact: 1,
  withPrevious: 1,
  paragraph: 3,
  paragraphBackground: 1,
  bm25: 3,
  neighbours: 0.2,
  pairs: 1,
  closeness: 0.2,
  names: 1,
  namesInSentence: 0.3,
  name: 0.3,
  place: 0.3,
  time: 0.5,
  number: 0.5,
  reason: 0.3,
  speech: 0.3,
  length: 0,
  paragraphLength: 0,
  opening: 0,
  lead: 0,
};
