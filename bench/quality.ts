/**
 * Prints how well questions are answered: on the repository's own questions, and on every set of a folder where there is one.
 *
 *     npm run quality [-- FOLDER]     or VERBATIM_SETS=FOLDER; ../shared/eval/data unless told
 *
 * P@1 and R@3: a right paragraph is first, or among the first three. Sentence: the marked sentence holds the answer and its
 * paragraph is right. AUROC: of confidence, for questions that are answered against others. Then the verdicts' shares, and
 * the time an ask takes, in milliseconds.
 */
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { readFlatSet, readGoldenSet } from './datasets.ts';
import { askAll, type Outcome, summarise } from './outcomes.ts';

const { VERBATIM_SETS: fromEnvironment } = env;
const folder = argv[2] ?? fromEnvironment ?? '../shared/eval/data';

console.log('set                 |    n |   P@1 |   R@3 | sentence | AUROC | p50 ms | p99 ms');
await report('our own', await askAll(await readGoldenSet('tests/golden/kursk-prisoners.json', 'corpus')));
for (const file of await listSets(folder)) {
  const set = await readFlatSet(join(folder, file));
  await report(set.name, await askAll(set));
}

async function listSets(where: string): Promise<readonly string[]> {
  const present = await access(where).then(
    () => true,
    () => false,
  );
  return present ? (await readdir(where)).filter((name) => name.endsWith('.json')).sort() : [];
}

async function report(name: string, outcomes: readonly Outcome[]): Promise<void> {
  const { counts, ratios, times, verdicts } = summarise(outcomes);
  const columns = [name.padEnd(19), String(counts).padStart(4), ...ratios.map((ratio) => ratio.toFixed(3).padStart(5))];
  console.log([...columns, ...times.map((ms) => ms.toFixed(2).padStart(6))].join(' | '));
  for (const [kind, shares] of verdicts) console.log(`  ${kind}: ${shares}`);
}
