import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFlatSet } from '../../bench/datasets.ts';
import { createRandom } from '../../bench/train.ts';
import { loadReports } from '../../src/corpus/load.ts';
import { createLibrary, type Library, type QuoteCheck } from '../../src/index.ts';
import { type MadeQuote, makeAlterations, makeHonestCopies, pick, type Quotable, sentencesOf } from './quote-makers.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** How many of our own reports quotations are made from; the others are what is unrelated. */
const QUOTED = 12;

/** Discord's longest option. */
const LONGEST = 6_000;

const LOREM = `Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna
aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat.`;

const kursk: readonly Quotable[] = (await loadReports(at('corpus'))).map(({ id, paragraphs }) => ({
  id,
  paragraphs: paragraphs.map(({ text }) => text),
}));
const { reports: own } = await readFlatSet(at('tests/golden/own-words-dev.json'));
const others = own.slice(QUOTED);

describe.each([
  ['the first report', kursk],
  ['it and twelve of our own', [...kursk, ...own.slice(0, QUOTED)]],
])('quotations made by machine from %s', async (_, reports) => {
  const library = await createLibrary(reports, { meaning: false });

  test('of 2,000 alterations none is called exact, and of 100 at least 99 are put beside the right passage', () => {
    const made = makeAlterations(reports, 2_000, 1);
    expect(made).toHaveLength(2_000);
    const checked = made.map((quote) => ({ quote, check: library.checkQuote(quote.text) }));
    expect(checked.filter(({ check }) => check.kind === 'exact').map(({ quote }) => quote)).toEqual([]);
    expect(checked.filter(({ quote, check }) => isRight(quote, check)).length).toBeGreaterThanOrEqual(1_980);
  });

  test('of 500 honest copies every one is called exact, beside the right passage', () => {
    const made = makeHonestCopies(reports, 500, 2);
    const checked = made.map((quote) => ({ quote, check: library.checkQuote(quote.text) }));
    expect(checked.filter(({ quote, check }) => check.kind !== 'exact' || !isRight(quote, check))).toEqual([]);
  });

  test('of unrelated sentences fewer than 1 in 100 are not called absent', () => {
    const unrelated = sentencesOf(others).map(({ text }) => text);
    expect(unrelated.length).toBeGreaterThan(300);
    expect(countAlarms(library, unrelated)).toBeLessThan(unrelated.length / 100);
  });

  test('of stretches of unrelated text of any length fewer than 1 in 100 are not called absent', () => {
    const random = createRandom(3);
    const sentences = sentencesOf(others);
    const stretches = Array.from({ length: 1_000 }, () => {
      const words = `${pick(sentences, random).text} ${pick(sentences, random).text}`.split(' ');
      const from = Math.floor(random() * words.length);
      return words.slice(from, from + 1 + Math.floor(random() * 30)).join(' ');
    });
    expect(countAlarms(library, stretches)).toBeLessThan(10);
  });

  test('6,000 unrelated characters are absent', () => {
    const random = createRandom(4);
    const sentences = sentencesOf(others);
    const long = Array.from({ length: 100 }, () =>
      Array.from({ length: 60 }, () => pick(sentences, random).text)
        .join(' ')
        .slice(0, LONGEST),
    );
    expect(countAlarms(library, [...long, LOREM, LOREM.repeat(25).slice(0, LONGEST), 'x'.repeat(LONGEST)])).toBe(0);
  });
});

function isRight({ originals }: MadeQuote, check: QuoteCheck): boolean {
  if (check.kind === 'absent') return false;
  const { report, paragraph } = check.passage;
  return originals.some((original) => original.report === report && original.paragraph === paragraph);
}

function countAlarms(library: Library, texts: readonly string[]): number {
  return texts.filter((text) => library.checkQuote(text).kind !== 'absent').length;
}
