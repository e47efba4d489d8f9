/**
 * Prints how fast questions are answered on this machine, by meaning and by words alone, against plain MiniSearch in the same run.
 *
 *     npm run bench
 *
 * Start-up is measured in this process from its first line to the first answer, loading of the code included. The vectors of
 * the paragraphs are made up, for encoding thousands would take minutes and tell nothing of an ask; the question is encoded.
 */
const began = performance.now();

import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryUsage, version } from 'node:process';
import MiniSearch from 'minisearch';
import { createInventor } from './invent.ts';
import { quantile } from './outcomes.ts';
import { createRandom } from './train.ts';

const { createLibrary, loadLibrary } = await import('../src/index.ts');
const cacheDirectory = await mkdtemp(join(tmpdir(), 'verbatim-speed-'));
const QUESTION = "What did the doctor say about the soldiers' injuries?";
const library = await loadLibrary('corpus', { cacheDirectory });
await library.ask(QUESTION);
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${version}`);
console.log(`start-up to first answer, nothing cached: ${since(began)}`);
const again = performance.now();
await (await loadLibrary('corpus', { cacheDirectory })).ask(QUESTION);
console.log(`  the reports alone, cached: ${since(again)}`);
await rm(cacheDirectory, { recursive: true });
console.log(`  resident memory: ${(memoryUsage.rss() / 1_000_000).toFixed(0)} MB`);

const { createReports } = await import('../src/corpus/create.ts');
const { openLibrary } = await import('../src/answers/library.ts');
const { DIMENSIONS, loadEncoder } = await import('../src/retrieval/meaning.ts');
const encoder = await loadEncoder('models');
const report = library.reports[0]?.paragraphs.map(({ text }) => text) ?? [];
const random = createRandom(7);
const { pick, inventParagraphs } = createInventor(report, random);

await measure('15 paragraphs', report, 1_000);
await measure('2,000 paragraphs', inventParagraphs(2_000), 300);
await measure('20,000 paragraphs', inventParagraphs(20_000), 150);
console.log(`resident memory: ${(memoryUsage.rss() / 1_000_000).toFixed(0)} MB`);

function since(start: number): string {
  return `${(performance.now() - start).toFixed(0)} ms`;
}

/** A vector for a passage, which no ask tells from a real one: as long, and as near to a question as chance has it. */
async function inventVector(): Promise<Float32Array> {
  const vector = Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** Asks short questions, then one of 6,000 characters, of Verbatim and of plain MiniSearch. */
async function measure(name: string, paragraphs: readonly string[], asks: number): Promise<void> {
  const start = performance.now();
  const byWords = await createLibrary([{ id: 'bench', paragraphs }], { meaning: false });
  const build = since(start);
  const reports = createReports([{ id: 'bench', paragraphs }]);
  const byMeaning = await openLibrary(reports, { encoder: { ...encoder, encodePassage: inventVector } });
  const plain = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  plain.addAll(paragraphs.map((text, id) => ({ id, text })));
  const questions = Array.from({ length: asks }, () => pick(8).join(' '));
  const theirs = await time(questions, async (question) => plain.search(question));
  const long = Array.from({ length: 20 }, () => pick(1_200).join(' ').slice(0, 6_000));
  console.log(`${name}: words indexed in ${build}`);
  console.log(`  plain MiniSearch ${show(theirs)}`);
  for (const [by, asked] of [['words alone', byWords] as const, ['meaning', byMeaning] as const]) {
    console.log(`  by ${by} ${show(await time(questions, (question) => asked.ask(question)))}`);
    console.log(`    6,000 characters ${show(await time(long, (question) => asked.ask(question)))}`);
  }
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
