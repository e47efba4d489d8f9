import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFlatSet } from '../../bench/datasets.ts';
import { areaUnderCurve } from '../../bench/fit-measures.ts';
import { askAll, type Outcome } from '../../bench/outcomes.ts';
import type { Verdict } from '../../src/index.ts';

/**
 * 476 questions in people's own words on 28 invented reports, 336 of them answered there, and every third asked of another
 * report too. The figures are those reached, less one in a hundred questions, for processors differ in the last digits of 8-bit
 * arithmetic.
 */
describe("questions in people's own words", () => {
  let outcomes: readonly Outcome[];
  beforeAll(async () => {
    const file = fileURLToPath(new URL('own-words-dev.json', import.meta.url));
    outcomes = await askAll(await readFlatSet(file), {});
  }, 120_000);

  function share(kind: Outcome['kind'], worth: (outcome: Outcome) => number | boolean): number {
    const own = outcomes.filter((outcome) => outcome.kind === kind);
    return own.reduce((sum, outcome) => sum + Number(worth(outcome)), 0) / own.length;
  }

  const isSaid =
    (verdict: Verdict) =>
    ({ answer }: Outcome): boolean =>
      answer.verdict === verdict;

  test('are answered by the first passage', () => {
    expect(share('answerable', ({ first }) => first)).toBeGreaterThan(0.788);
  });

  test('are answered by the first three passages', () => {
    expect(share('answerable', ({ recall }) => recall)).toBeGreaterThan(0.939);
  });

  test('have their answer in the marked sentence', () => {
    expect(share('answerable', ({ sentence }) => sentence)).toBeGreaterThan(0.713);
  });

  test('are told from those that the report does not answer', () => {
    const asked = outcomes.filter(({ kind }) => kind !== 'off-topic');
    expect(areaUnderCurve(asked.map(({ answer, kind }) => [answer.confidence, kind === 'answerable']))).toBeGreaterThan(
      0.885,
    );
  });

  test('are called answered where the report answers, and rarely where it does not or is about something else', () => {
    expect(share('answerable', isSaid('answered'))).toBeGreaterThan(0.7);
    expect(share('answerable', isSaid('not-found'))).toBeLessThan(0.05);
    expect(share('unanswerable', isSaid('answered'))).toBeLessThan(0.13);
    expect(share('off-topic', isSaid('answered'))).toBeLessThan(0.1);
  });
});
