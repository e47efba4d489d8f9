/**
 * Prints how well questions are answered: on the repository's own questions, and on every set of a folder where there is one.
 *
 *     npm run quality [-- FOLDER]     or VERBATIM_SETS=FOLDER; ../shared/eval/data unless told
 *
 * Each set is asked with meaning and, in the line below, by words alone. P@1 and R@3: a right paragraph is first, or among the
 * first three. Sentence: the marked sentence holds the answer and its paragraph is right. AUROC: of confidence, for questions
 * that are answered against those of the set that are not. Then the time an ask takes, in milliseconds, and the verdicts'
 * shares; an off-topic question is one on the next report of the set. Last, how far confidence can be relied on.
 */
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { type Dataset, readFlatSet, readGoldenSet, thinOut } from './datasets.ts';
import { CACHE } from './encoder.ts';
import { askAll, type Outcome, reliability, summarise } from './outcomes.ts';

/** Of a large set every so many-th question is asked, so that about this many are. */
const ASKED = 1_500;

const OWN_WORDS = 'own-words-dev.json';

const { VERBATIM_SETS: fromEnvironment } = env;
const folder = argv[2] ?? fromEnvironment ?? '../shared/eval/data';

console.log('set                 |    n |   P@1 |   R@3 | sentence | AUROC | p50 ms | p99 ms');
await measure(await readGoldenSet('tests/golden/kursk-prisoners.json', 'corpus'));
const ownWords = await measure(await readFlatSet(join('tests/golden', OWN_WORDS)));
for (const file of await listSets(folder)) await measure(await readFlatSet(join(folder, file)));
console.log(`confidence on own-words-dev\n  ${reliability(ownWords).join('\n  ')}`);

async function listSets(where: string): Promise<readonly string[]> {
  const present = await access(where).then(
    () => true,
    () => false,
  );
  if (!present) return [];
  return (await readdir(where)).filter((name) => name.endsWith('.json') && name !== OWN_WORDS).sort();
}

async function measure(whole: Dataset): Promise<readonly Outcome[]> {
  const questions = whole.reports.reduce((sum, report) => sum + report.questions.length, 0);
  const set = thinOut(whole, Math.ceil(questions / ASKED));
  const outcomes = await askAll(set, { cacheDirectory: CACHE.directory });
  print(set.name, outcomes);
  print('  words alone', await askAll(set, { meaning: false }));
  return outcomes;
}

function print(name: string, outcomes: readonly Outcome[]): void {
  const { counts, ratios, times, verdicts } = summarise(outcomes);
  const columns = [name.padEnd(19), String(counts).padStart(4), ...ratios.map((ratio) => ratio.toFixed(3).padStart(5))];
  console.log([...columns, ...times.map((ms) => ms.toFixed(2).padStart(6))].join(' | '));
  for (const [kind, shares] of verdicts) console.log(`    ${kind}: ${shares}`);
}
