import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readGoldenSet } from '../../bench/datasets.ts';
import { askAll, type Outcome } from '../../bench/outcomes.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Our own 50 questions about the first report, in people's own words: 32 that it answers, 18 that it does not. The figures are
 * those reached by words alone, and may only get better.
 */
describe('questions about the captured soldiers', () => {
  let outcomes: readonly Outcome[];
  beforeAll(async () => {
    outcomes = await askAll(await readGoldenSet(at('tests/golden/kursk-prisoners.json'), at('corpus')), {});
  });

  /** How many of the questions of a kind are so. */
  function count(kind: Outcome['kind'], isSo: (outcome: Outcome) => boolean): number {
    return outcomes.filter((outcome) => outcome.kind === kind && isSo(outcome)).length;
  }

  test('are answered by the first passage', () => {
    expect(count('answerable', ({ first }) => first)).toBeGreaterThanOrEqual(19);
  });

  test('are answered by one of the first three passages', () => {
    expect(count('answerable', ({ recall }) => recall === 1)).toBeGreaterThanOrEqual(24);
  });

  test('have their answer in the marked sentence', () => {
    expect(count('answerable', ({ sentence }) => sentence)).toBeGreaterThanOrEqual(18);
  });

  test('are rarely said to have no answer', () => {
    expect(count('answerable', ({ answer }) => answer.verdict === 'not-found')).toBeLessThanOrEqual(7);
  });

  test('are rarely called answered where the report does not answer', () => {
    expect(count('unanswerable', ({ answer }) => answer.verdict === 'answered')).toBeLessThanOrEqual(2);
  });
});
