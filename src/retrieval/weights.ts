/**
 * Fitted by bench/fit-weights.ts on 2026-11-24, on 2,910 questions of SQuAD 2.0's development set (Rajpurkar et al. 2018)
 * and 2,398 questions in people's own words on 200 invented reports written for this project (CC0), each set counting the
 * same; for certainty also on 4,168 questions that they do not answer, and on questions whose paragraphs were taken away
 * or that were asked of another report. No question on a report of the corpus is among them.
 * Cross-validated over reports: right paragraph first .869 and right sentence .775 on the first set, .181 and .129 on the
 * second, whose questions share few words with the report. AUROC of certainty .813 and .678, on what it was fitted on.
 */
import type { Certainty } from './certainty.ts';
import type { Evidence } from './evidence.ts';

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
  constant: -2.126,
  sentence: -0.215,
  sentenceBackground: 0.7,
  sentenceExact: 0.227,
  withPrevious: 1.297,
  paragraph: -1.206,
  paragraphBackground: -1.082,
  pairs: 0.515,
  closeness: -0.323,
  probability: 2.004,
  margin: 0.863,
  information: 0.998,
  missing: -0.395,
  unknown: -0.433,
  namesMissing: -0.87,
  kindMissing: -0.415,
  kindHeld: -0.027,
};
