/**
 * Tries a million paragraphs made to be misread: whatever the messages of Verbatim show of them has to be their own words, by
 * the eyes of a Discord markdown parser written by others. Prints the seed, and stops at the first paragraph that fails.
 *
 *     npm run stress              a million, with a seed of the clock
 *     npm run stress -- 5000 42   so many, with that seed
 */
import fc from 'fast-check';
import { findUnfaithful, reportAndChoices, TEXTS } from '../tests/properties/verbatim.ts';

/** Paragraphs between two lines of progress. */
const STEP = 50_000;

const [, , count = '1000000', given = String(Date.now() % 2 ** 31)] = process.argv;
const paragraphs = Number(count);
const seed = Number(given);
if (!Number.isInteger(paragraphs) || paragraphs < 1 || !Number.isInteger(seed)) {
  throw new RangeError(
    'give the number of paragraphs and the seed as whole numbers, for example: npm run stress -- 5000 42',
  );
}
console.log(`${paragraphs.toLocaleString('en')} paragraphs, seed ${seed}`);
for (let done = 0; done < paragraphs; done += STEP) {
  const step = Math.min(STEP, paragraphs - done);
  const property = fc.asyncProperty(reportAndChoices, async ([texts, choices]) => {
    const [fault] = await findUnfaithful(texts, choices);
    if (fault !== undefined) throw new Error(fault);
  });
  await fc.assert(property, { numRuns: Math.ceil(step / TEXTS), seed: seed + done });
  console.log(`${(done + step).toLocaleString('en')} shown word for word`);
}
