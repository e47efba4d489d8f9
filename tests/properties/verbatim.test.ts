import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findUnfaithful, reportAndChoices, TEXTS } from './verbatim.ts';

/** Paragraphs tried here; `npm run stress` tries a million. */
const PARAGRAPHS = 20_000;

/** Room for a slow machine: the checks count, not the time. */
const TIMEOUT_MS = 300_000;

test(
  'whatever is shown of a report is its own words, by the eyes of a parser written by others',
  async () => {
    await fc.assert(
      fc.asyncProperty(reportAndChoices, async ([paragraphs, choices]) => {
        expect(await findUnfaithful(paragraphs, choices)).toEqual([]);
      }),
      { numRuns: PARAGRAPHS / TEXTS },
    );
  },
  TIMEOUT_MS,
);
