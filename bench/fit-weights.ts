/**
 * Fits the weights of `src/retrieval/weights.ts` and `certainty-weights.ts` and prints them, to be copied there; what was measured goes to standard error.
 *
 *     npm run fit -- words|meaning rank|certainty [SETS]
 *
 * SETS is the folder with squad2-dev.json and newwiki-a.json; the sets written for this project are in the repository. No
 * question about a report of the corpus is among them. First `rank`, then, with its weights in place, `certainty`. Rerun both
 * when evidence is added; the same input gives the same weights.
 *
 * Words learn from the training reports. Meaning must not: the encoder has seen them, so that similarities there say more than
 * they will elsewhere. It learns from the development reports; the other sets, which the encoder has seen too, count less, and
 * only teach what their kind of question needs.
 */
import { join } from 'node:path';
import { argv } from 'node:process';
import { CERTAINTY_NAMES, MEANING_CERTAINTY_NAMES } from '../src/retrieval/confidence.ts';
import { EVIDENCE_NAMES, MEANING_NAMES, TRUSTED_NAMES } from '../src/retrieval/rank.ts';
import { readFlatSet, readOwnReports, thinOut } from './datasets.ts';
import { loadBenchEncoder } from './encoder.ts';
import { type Lesson, type OfReport, readCertainties, readChoices } from './examples.ts';
import { measureCertainty, measureChoices, printShares } from './fit-measures.ts';
import { fitChoice, fitLogistic } from './train.ts';

/** Each fit is tried on a seventh of the reports after learning from the others. */
const FOLDS = 7;

/** Pulls the weights of certainty towards 0: much of what tells certainty tells the same. */
const DECAY = { words: 1e-4, meaning: 0.01 };

const [, , by = 'meaning', part = 'rank', sets = '../shared/eval/data'] = argv;
const withMeaning = by === 'meaning';
const lessons = withMeaning ? await readMeaningLessons() : await readWordLessons();
const texts = lessons.flatMap(({ set }) => set.reports.flatMap(({ questions }) => questions.map(({ text }) => text)));
const encoder = withMeaning ? await loadBenchEncoder(texts) : undefined;

if (part === 'rank') {
  const names = withMeaning ? [...MEANING_NAMES, ...TRUSTED_NAMES] : EVIDENCE_NAMES;
  const choices = (await Promise.all(lessons.map((lesson) => readChoices(lesson, encoder)))).flat();
  const learn = (examples: readonly (typeof choices)[number]['example'][]) => fitChoice(examples, names.length);
  const tried = crossValidate(choices, learn);
  for (const { set } of lessons) {
    console.error(`${set.name}, cross-validated: ${measureChoices(tried.filter((choice) => choice.set === set.name))}`);
  }
  printRecord(names, learn(choices.map(({ example }) => example)));
}
if (part === 'certainty') {
  const names = withMeaning ? MEANING_CERTAINTY_NAMES : CERTAINTY_NAMES;
  const decay = withMeaning ? DECAY.meaning : DECAY.words;
  const asked = (await Promise.all(lessons.map((lesson) => readCertainties(lesson, encoder)))).flat();
  const learn = (examples: readonly (typeof asked)[number]['example'][]) => fitLogistic(examples, names.length, decay);
  const tried = crossValidate(asked, learn);
  for (const { set } of lessons) {
    const own = tried.filter((one) => one.set === set.name);
    console.error(`${set.name}, cross-validated: ${measureCertainty(own)}\n${printShares(own)}`);
  }
  printRecord(names, learn(asked.map(({ example }) => example)));
}

async function readWordLessons(): Promise<readonly Lesson[]> {
  const shares = { answerable: 0.7, unanswerable: 0.1, removed: 0.1, 'off-topic': 0.1 };
  return [
    { set: await readFlatSet(join(sets, 'squad2-dev.json')), weight: 1, shares },
    { set: await readOwnReports('models/training/data/own-words'), weight: 1, shares },
  ];
}

async function readMeaningLessons(): Promise<readonly Lesson[]> {
  // The adversarial questions of SQuAD, each a word away from an answerable one, are beyond a sentence encoder.
  const others = { answerable: 0.5, unanswerable: 0, removed: 0.35, 'off-topic': 0.15 };
  const read = async (name: string) => thinOut(await readFlatSet(join(sets, name)), 5);
  return [
    {
      set: await readFlatSet('tests/golden/own-words-dev.json'),
      weight: 1,
      shares: { answerable: 0.6, unanswerable: 0.3, removed: 0, 'off-topic': 0.1 },
    },
    { set: await read('squad2-dev.json'), weight: 0.3, shares: others },
    { set: await read('newwiki-a.json'), weight: 0.3, shares: others },
  ];
}

/** Every example with weights that were fitted without its report. */
function crossValidate<T>(
  all: readonly OfReport<T>[],
  learn: (examples: readonly T[]) => Float64Array,
): readonly (OfReport<T> & { readonly weights: Float64Array })[] {
  const reports = [...new Set(all.map(({ report }) => report))];
  const foldOf = new Map(reports.map((report, place) => [report, place % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const weights = learn(all.filter(({ report }) => foldOf.get(report) !== fold).map(({ example }) => example));
    return all.filter(({ report }) => foldOf.get(report) === fold).map((one) => ({ ...one, weights }));
  });
}

function printRecord(keys: readonly string[], weights: Float64Array): void {
  console.log(keys.map((key, place) => `  ${key}: ${(weights[place] ?? 0).toFixed(3)},`).join('\n'));
}
