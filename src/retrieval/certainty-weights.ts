/** Fitted together with the weights of ranking, by the same script on the same questions: see `weights.ts`. */
import type { Certainty } from './certainty.ts';
import type { MeaningCertainty } from './meaning-certainty.ts';

/** How much each kind of certainty counts for the first hit being right, in log-odds. */
export const CERTAINTY_WEIGHTS: Readonly<Record<keyof Certainty, number>> = {
  constant: -2.053,
  sentence: -0.195,
  sentenceBackground: 0.662,
  sentenceExact: 0.311,
  withPrevious: 1.125,
  paragraph: -1.234,
  paragraphBackground: -1.016,
  pairs: 0.599,
  closeness: -0.309,
  probability: 2.017,
  margin: 0.81,
  information: 0.989,
  missing: -0.386,
  unknown: -0.474,
  namesMissing: -0.925,
  kindMissing: -0.42,
  kindHeld: -0.027,
};

/** How much each kind of certainty counts for the first hit being right, in log-odds. */
export const MEANING_CERTAINTY_WEIGHTS: Readonly<Record<keyof MeaningCertainty, number>> = {
  constant: -0.838,
  meaning: 0.488,
  meaningWithPrevious: 0.193,
  meaningParagraph: 0.34,
  elsewhere: -1.081,
  trust: -0.709,
  probability: 1.315,
  namesMissing: -0.574,
  nameUnknown: -0.278,
  numberMissing: -0.117,
};
