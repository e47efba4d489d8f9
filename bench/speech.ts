/**
 * Prints how well speakers are told: on the repository's own sentences, and on the sets of a folder where they name speakers.
 *
 *     npm run speech [-- FOLDER]     or VERBATIM_SETS=FOLDER; ../shared/eval/data unless told
 *
 * Precision and recall: of the sentences that are attributed to somebody. Right: of those attributed rightly to somebody, how
 * many to the right one; the letter case and a leading article do not count. Near: also where one name holds the other.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { type Judged, readSpeechSet, readSpokenSet, summariseSpeech } from './speakers.ts';

const { VERBATIM_SETS: fromEnvironment } = env;
const folder = argv[2] ?? fromEnvironment ?? '../shared/eval/data';

console.log('set                 |    n | precision | recall | right |  near');
report('our own', await readSpeechSet('tests/golden/speech.json'));
for (const file of await listSets(folder)) {
  const judged = await readSpokenSet(join(folder, file));
  if (judged.length > 0) report(file.replace('.json', ''), judged);
}

async function listSets(where: string): Promise<readonly string[]> {
  const files = await readdir(where).catch(() => []);
  return files.filter((file) => file.endsWith('.json')).sort();
}

function report(name: string, judged: readonly Judged[]): void {
  const { precision, recall, right, near } = summariseSpeech(judged);
  const columns = [precision.toFixed(3).padStart(9), recall.toFixed(3).padStart(6), right.toFixed(3), near.toFixed(3)];
  console.log([name.padEnd(19), String(judged.length).padStart(4), ...columns].join(' | '));
}
