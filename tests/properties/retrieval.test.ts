import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, createLibrary, type Library } from '../../src/index.ts';

/** Any UTF-16, half pairs among it. */
const anyUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));
const anyText = fc.oneof(
  fc.string({ unit: anyUnit, maxLength: 400 }),
  fc.string({ maxLength: 400 }),
  fc
    .array(
      fc.constantFrom('who', 'soldier', "O'Brien", 'No.', '5', '?', '…', '\u0000', '\u202e', '北', '10,000', '"'),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(' ')),
);

describe('for any question', () => {
  let library: Library;
  beforeAll(async () => {
    library = await createLibrary([
      {
        id: 'one',
        paragraphs: ['Two soldiers were captured. They were taken to Kyiv.', 'A doctor, Ann O’Brien, treated 10,000.'],
      },
      { id: 'two', paragraphs: ['The river flooded 5 towns in 2016.', '', ' ', '北京下雨了。'] },
    ]);
  });

  test('the answer has its shape', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.integer({ min: 1, max: 25 }), async (question, limit) => {
        expectShape(library, await library.ask(question, { limit }), limit);
      }),
      { numRuns: 200 },
    );
  });

  test('however long it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.integer({ min: 1, max: 200 }), async (part, times) => {
        expectShape(library, await library.ask(part.repeat(times)), 3);
      }),
      { numRuns: 50 },
    );
  });
});

describe('for any paragraphs', () => {
  // Meaning takes some milliseconds a sentence.
  test.each([
    { meaning: true, numRuns: 15 },
    { meaning: false, numRuns: 100 },
  ])('every passage is a slice of the report (%j)', async ({ meaning, numRuns }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 8 }), anyText, async (paragraphs, question) => {
        const library = await createLibrary([{ id: 'any', paragraphs }], { meaning });
        expectShape(library, await library.ask(question), 3);
        expectShape(library, await library.ask(paragraphs[0] ?? ''), 3);
      }),
      { numRuns },
    );
  });
});

function expectShape({ reports }: Library, { verdict, confidence, passages }: Answer, limit: number): void {
  expect(['answered', 'unsure', 'not-found']).toContain(verdict);
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThanOrEqual(1);
  expect(passages.length).toBeLessThanOrEqual(limit);
  if (passages.length === 0) expect([verdict, confidence]).toEqual(['not-found', 0]);
  for (const { report, paragraph, text, sentence, score } of passages) {
    expect(text).toBe(reports.find(({ id }) => id === report)?.paragraphs[paragraph - 1]?.text);
    expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    expect(sentence.text.trim()).not.toBe('');
    expect(score).not.toBeNaN();
  }
  const scores = passages.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
}
