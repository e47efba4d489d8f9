/**
 * Fits the weights of `src/retrieval/weights.ts` and prints them, to be copied there; what was measured goes to standard error.
 *
 *     npm run fit -- SETS OWN [rank|certainty]
 *
 * SETS is the folder with squad2-dev.json, OWN the folder with the training reports written for this project. No question
 * about a report of the corpus is among them. First `rank`, then, with its weights in place, `certainty`. Rerun both when
 * evidence is added; the same input gives the same weights.
 */
import { join } from 'node:path';
import { argv } from 'node:process';
import { CERTAINTY_NAMES } from '../src/retrieval/confidence.ts';
import { EVIDENCE_NAMES } from '../src/retrieval/rank.ts';
import { readFlatSet, readOwnReports } from './datasets.ts';
import { type OfReport, readCertainties, readChoices } from './examples.ts';
import { measureCertainty, measureChoices, printShares, type Tried } from './fit-measures.ts';
import { type Choice, fitChoice, fitLogistic } from './train.ts';

/** Each fit is tried on a fifth of the reports after learning from the others. */
const FOLDS = 5;

const [, , sets = '../shared/eval/data', own = '../shared/models/data', part = 'rank'] = argv;
const data = [await readFlatSet(join(sets, 'squad2-dev.json')), await readOwnReports(own)];

if (part === 'rank') {
  const choices = data.flatMap(readChoices);
  const tried = crossValidate(choices);
  for (const { name } of data) {
    console.error(`${name}, cross-validated: ${measureChoices(tried.filter(({ set }) => set === name))}`);
  }
  const weights = fitChoice(
    choices.map(({ example }) => example),
    EVIDENCE_NAMES.length,
  );
  printRecord('WEIGHTS', EVIDENCE_NAMES, weights);
}
if (part === 'certainty') {
  const asked = data.flatMap(readCertainties);
  const weights = fitLogistic(
    asked.map(({ example }) => example),
    CERTAINTY_NAMES.length,
  );
  for (const { name } of data) {
    const own = asked.filter(({ set }) => set === name).map(({ example }) => example);
    console.error(`${name}: ${measureCertainty(own, weights)}\n${printShares(own, weights)}`);
  }
  printRecord('CERTAINTY_WEIGHTS', CERTAINTY_NAMES, weights);
}

/** Every question with weights that were fitted without its report. */
function crossValidate(choices: readonly OfReport<Choice>[]): readonly (OfReport<Choice> & Tried)[] {
  const reports = [...new Set(choices.map(({ report }) => report))];
  const foldOf = new Map(reports.map((report, place) => [report, place % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const seen = choices.filter(({ report }) => foldOf.get(report) !== fold).map(({ example }) => example);
    const weights = fitChoice(seen, EVIDENCE_NAMES.length);
    return choices.filter(({ report }) => foldOf.get(report) === fold).map((choice) => ({ ...choice, weights }));
  });
}

function printRecord(name: string, keys: readonly string[], weights: Float64Array): void {
  console.log(`${name}\n${keys.map((key, place) => `  ${key}: ${(weights[place] ?? 0).toFixed(3)},`).join('\n')}`);
}
