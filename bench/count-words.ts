/**
 * Counts in how many paragraphs and questions of a folder of reports each stem occurs, and prints `src/language/words/common-stems.ts`.
 *
 *     npm run build:bench && node dist/bench/count-words.js FOLDER > src/language/words/common-stems.ts
 */
import { argv } from 'node:process';
import { stem } from '../src/language/stem.ts';
import { tokenize } from '../src/language/tokens.ts';
import { STOP_WORDS } from '../src/language/words/stop-words.ts';
import { readOwnReports } from './datasets.ts';

/** A stem in fewer texts, or in fewer reports, is no common word but may be a name that one report repeats. */
const FEWEST_TEXTS = 4;
const FEWEST_REPORTS = 3;

/** Stems by half the binary logarithm of how many texts in 10,000 hold them, the commonest first. */
function groupByFrequency(reports: readonly (readonly string[])[]): Map<number, string[]> {
  const texts = reports.flat();
  const counts = countIn(texts);
  const spread = countIn(reports.map((report) => report.join('\n')));
  const groups = new Map<number, string[]>();
  for (const [found, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count < FEWEST_TEXTS || (spread.get(found) ?? 0) < FEWEST_REPORTS || !/^[a-z]+$/.test(found)) continue;
    const level = Math.round(Math.log2((count / texts.length) * 10_000));
    groups.set(level, [...(groups.get(level) ?? []), found]);
  }
  return new Map([...groups].sort(([a], [b]) => b - a));
}

/** In how many of the texts each stem stands. */
function countIn(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const found of readStems(text)) counts.set(found, (counts.get(found) ?? 0) + 1);
  return counts;
}

function readStems(text: string): ReadonlySet<string> {
  return new Set(
    tokenize(text)
      .filter(({ word }) => !STOP_WORDS.has(word))
      .map(({ word }) => stem(word)),
  );
}

const { reports } = await readOwnReports(argv[2] ?? '.');
const texts = reports.map(({ paragraphs, questions }) => [...paragraphs, ...questions.map(({ text }) => text)]);
console.log(`/**
 * How common the stems of news reports and of questions about them are: the key is the binary logarithm, rounded, of how
 * many texts in 10,000 hold the stems listed with it. Counted by bench/count-words.ts over ${texts.flat().length} paragraphs and questions of
 * ${reports.length} invented reports written for this project (CC0); stems in fewer than ${FEWEST_TEXTS} texts or ${FEWEST_REPORTS} reports are left out.
 */
export const COMMON_STEMS: ReadonlyMap<number, string> = new Map([`);
for (const [level, stems] of groupByFrequency(texts)) console.log(`  [\n    ${level},\n    \`${wrap(stems)}\`,\n  ],`);
console.log(']);');

/** Words on lines of at most 112 characters. */
function wrap(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/(.{1,112})(?: |$)/g, '$1\n    ')
    .trim();
}
