/**
 * Prints how fast questions are answered on this machine, against plain MiniSearch in the same run.
 *
 *     npm run bench
 *
 * Start-up is measured in this process from its first line to the first answer, loading of the code included.
 */
const began = performance.now();

import { cpus } from 'node:os';
import { version } from 'node:process';
import MiniSearch from 'minisearch';
import { quantile } from './outcomes.ts';
import { createRandom } from './train.ts';

const { createLibrary, loadLibrary } = await import('../src/index.ts');
const library = await loadLibrary('corpus');
await library.ask("What did the doctor say about the soldiers' injuries?");
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${version}`);
console.log(`start-up to first answer: ${(performance.now() - began).toFixed(0)} ms`);

const report = library.reports[0]?.paragraphs.map(({ text }) => text) ?? [];
const words = report.join(' ').split(/\s+/);
const random = createRandom(7);

await measure('15 paragraphs', report, 2_000);
await measure('2,000 paragraphs', inventParagraphs(2_000), 500);
await measure('20,000 paragraphs', inventParagraphs(20_000), 200);

/** Asks short questions, then one of 6,000 characters, of Verbatim and of plain MiniSearch. */
async function measure(name: string, paragraphs: readonly string[], asks: number): Promise<void> {
  const start = performance.now();
  const asked = await createLibrary([{ id: 'bench', paragraphs }]);
  const build = performance.now() - start;
  const plain = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  plain.addAll(paragraphs.map((text, id) => ({ id, text })));
  const questions = Array.from({ length: asks }, () => pick(8).join(' '));
  const ours = await time(questions, (question) => asked.ask(question));
  const theirs = await time(questions, async (question) => plain.search(question));
  const long = await time(
    Array.from({ length: 20 }, () => pick(1_200).join(' ').slice(0, 6_000)),
    (text) => asked.ask(text),
  );
  console.log(`${name}: built in ${build.toFixed(0)} ms`);
  console.log(`  ask ${show(ours)}; plain MiniSearch ${show(theirs)}; ratio ${(ours.p50 / theirs.p50).toFixed(1)}`);
  console.log(`  ask with 6,000 characters ${show(long)}`);
}

interface Times {
  readonly p50: number;
  readonly p99: number;
}

async function time(questions: readonly string[], ask: (question: string) => Promise<unknown>): Promise<Times> {
  for (const question of questions.slice(0, 10)) await ask(question);
  const taken: number[] = [];
  for (const question of questions) {
    const start = performance.now();
    await ask(question);
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
}

function show({ p50, p99 }: Times): string {
  return `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;
}

/** Words of the report in any order, every tenth one made up, so that a large corpus has a large vocabulary. */
function pick(count: number): readonly string[] {
  return Array.from({ length: count }, () => {
    if (random() < 0.1) return `w${Math.floor(random() * 50_000)}`;
    return words[Math.floor(random() * words.length)] ?? '';
  });
}

function inventParagraphs(count: number): readonly string[] {
  return Array.from({ length: count }, () => `${pick(20).join(' ')}. ${pick(20).join(' ')}.`);
}
