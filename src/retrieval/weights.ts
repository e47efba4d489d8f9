/**
 * Fitted by bench/fit-weights.ts on 2026-11-24, on 2,910 questions of SQuAD 2.0's development set (Rajpurkar et al. 2018)
 * and 2,398 questions in people's own words on 200 invented reports written for this project (CC0), each set counting the
 * same; for certainty also on 4,168 questions that they do not answer, and on questions whose paragraphs were taken away
 * or that were asked of another report, in the shares that bench/examples.ts expects people to ask them.
 * No question on a report of the corpus is among them.
 * Cross-validated over reports: right paragraph first .871 and right sentence .779 on the first set, .185 and .132 on the
 * second, whose questions share few words with the report. AUROC of certainty .812 and .673, on what it was fitted on.
 */
import type { Evidence, MeaningEvidence, TrustedEvidence } from './evidence.ts';

/** How much each kind of evidence counts for a sentence, in log-odds. */
export const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  paragraph: -1.247,
  paragraphBackground: 0.51,
  paragraphExact: 0.896,
  paragraphRarity: 0.513,
  paragraphPairs: 2.611,
  bm25: 1.571,
  neighbours: 0.993,
  names: 1.525,
  paragraphLength: -2.53,
  lead: -0.729,
  sentence: 0.262,
  sentenceBackground: 0.973,
  sentenceExact: 1.416,
  sentenceRarity: 1.563,
  sentenceRelated: 2.027,
  withPrevious: 2.621,
  pairs: 2.37,
  closeness: 0.249,
  name: -0.254,
  place: 0.717,
  time: 1.225,
  number: 2.357,
  reason: 1.168,
  speech: 0.241,
  length: -0.089,
  lengthUnmatched: 2.492,
  paragraphLengthUnmatched: 0.511,
  kindUnmatched: 0.447,
};

/**
 * What follows is for search with a sentence encoder, fitted by bench/fit-weights.ts (`meaning`) on 2026-11-24, mostly on
 * own-words-dev (tests/golden/): 476 questions in people's own words on 28 invented reports that the encoder never saw. At 0.3
 * of its weight each, every fifth question of SQuAD 2.0's development set and of 'New Wikipedia' (Miller et al. 2020), on which
 * the encoder was trained: they teach how far to trust words. No question on a report of the corpus is among them.
 * Cross-validated over reports, own-words-dev, SQuAD, New Wikipedia: right paragraph first .798, .923, .924, right sentence .726,
 * .863, .865. AUROC of certainty: on own-words-dev .894 against questions that the report leaves out and .913 against those on
 * another report; .862 and .877 on the others against questions whose paragraph was taken away.
 */

/** How much each kind of meaning counts for a sentence, in log-odds. */
export const MEANING_WEIGHTS: Readonly<Record<keyof MeaningEvidence, number>> = {
  meaning: 1.123,
  meaningWithPrevious: 0.901,
  meaningParagraph: 0.726,
};

/** How much the evidence of words counts that are fully trusted. */
export const TRUSTED_WEIGHTS: Readonly<Record<keyof TrustedEvidence, number>> = {
  bm25: 1.03,
  names: 1.636,
  paragraphExact: 1.095,
  sentenceRarity: 1.514,
  sentenceBackground: 1.671,
  withPrevious: 1.419,
};
