/**
 * Fitted by bench/fit-weights.ts on 2026-11-24, on 2,910 questions of SQuAD 2.0's development set (Rajpurkar et al. 2018)
 * and 2,398 questions in people's own words on 200 invented reports written for this project (CC0), each set counting the
 * same; for certainty also on 4,168 questions that they do not answer, and on questions whose paragraphs were taken away
 * or that were asked of another report, in the shares that bench/examples.ts expects people to ask them.
 * No question on a report of the corpus is among them.
 * Cross-validated over reports: right paragraph first .871 and right sentence .779 on the first set, .185 and .132 on the
 * second, whose questions share few words with the report. AUROC of certainty .812 and .673, on what it was fitted on.
 */
import type { Certainty } from './certainty.ts';
import type { Evidence, TrustedEvidence } from './evidence.ts';
import type { MeaningCertainty } from './meaning-certainty.ts';
import type { MeaningEvidence } from './meaning-evidence.ts';

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

/** With a sentence encoder: how much each kind of meaning counts for a sentence, in log-odds. */
export const MEANING_WEIGHTS: Readonly<Record<keyof MeaningEvidence, number>> = {
  meaning: 1.201,
  meaningWithPrevious: 0.907,
  meaningParagraph: 0.604,
};

/** With a sentence encoder: how much the evidence of words counts that are fully trusted. */
export const TRUSTED_WEIGHTS: Readonly<Record<keyof TrustedEvidence, number>> = {
  bm25: 1.528,
  names: 1.511,
  paragraphExact: 0.981,
  sentenceRarity: 1.092,
  sentenceBackground: 1.17,
  withPrevious: 1.426,
};

/** With a sentence encoder: how much each kind of certainty counts for the first hit being right, in log-odds. */
export const MEANING_CERTAINTY_WEIGHTS: Readonly<Record<keyof MeaningCertainty, number>> = {
  constant: -0.98,
  meaning: 0.51,
  meaningWithPrevious: 0.1,
  meaningParagraph: 0.45,
  elsewhere: -0.86,
  trust: -0.7,
  probability: 1.49,
  namesMissing: -0.49,
  nameUnknown: -0.15,
  numberMissing: -0.11,
};
