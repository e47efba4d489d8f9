import { describe, expect, test } from 'vitest';
import { createReports } from '../../src/corpus/create.ts';
import type { Evidence } from '../../src/retrieval/evidence.ts';
import { consider } from '../../src/retrieval/search.ts';
import { buildSearchIndex } from '../../src/retrieval/search-index.ts';

const index = buildSearchIndex(
  createReports([
    {
      id: 'one',
      paragraphs: [
        'The mayor of Lesk resigned on Friday. He blamed two storms.',
        'Storms hit Lesk twice. A storm felled 40 trees.',
        'Nobody in the harbour was hurt.',
      ],
    },
    { id: 'two', paragraphs: ['The harbour of Varn was closed.'] },
  ]),
);

/** What speaks for a sentence of a paragraph of the first report. */
async function evidenceFor(question: string, paragraph: number, sentence: number): Promise<Evidence> {
  const { scored } = await consider({ index }, question);
  const rows = scored.filter((row) => row.paragraph.id === paragraph - 1);
  const row = rows[sentence - 1];
  if (row === undefined) throw new Error(`no sentence ${sentence} in paragraph ${paragraph}`);
  return row.evidence;
}

describe('evidence', () => {
  test('counts a word for its sentence and for its paragraph', async () => {
    expect(await evidenceFor('mayor', 1, 1)).toMatchObject({ sentence: 1, paragraph: 1 });
    expect(await evidenceFor('mayor', 1, 2)).toMatchObject({ sentence: 0, paragraph: 1, withPrevious: 1 });
    expect(await evidenceFor('mayor', 2, 1)).toMatchObject({ sentence: 0, paragraph: 0, neighbours: 1, bm25: 0 });
  });

  test('does not look for neighbours in another report', async () => {
    expect((await evidenceFor('Varn', 3, 1)).neighbours).toBe(0);
  });

  test('tells the form that was asked from another of the same word', async () => {
    expect(await evidenceFor('storm', 2, 2)).toMatchObject({ sentence: 1, sentenceExact: 1 });
    expect(await evidenceFor('storm', 2, 1)).toMatchObject({ sentence: 1, sentenceExact: 0, paragraphExact: 1 });
  });

  test('counts words that stand together as they were asked', async () => {
    expect((await evidenceFor('two storms', 1, 2)).pairs).toBeGreaterThan(0);
    expect((await evidenceFor('storms two', 1, 2)).pairs).toBe(0);
    expect((await evidenceFor('Lesk mayor', 1, 1)).closeness).toBe(1);
  });

  test('lets length and the kind of answer tell more where words tell less', async () => {
    expect(await evidenceFor('when did the mayor resign', 1, 1)).toMatchObject({
      lengthUnmatched: 0,
      kindUnmatched: 0,
    });
    const unmatched = await evidenceFor('when did the boss quit', 1, 1);
    expect(unmatched).toMatchObject({ kindUnmatched: 1, lengthUnmatched: unmatched.length });
    expect(unmatched.paragraphLengthUnmatched).toBe(unmatched.paragraphLength);
  });

  test('counts the names asked about', async () => {
    expect((await evidenceFor('who resigned in Lesk', 1, 1)).names).toBe(1);
    expect((await evidenceFor('who resigned in Lesk', 3, 1)).names).toBe(0);
    expect((await evidenceFor('who resigned', 1, 1)).names).toBe(0);
  });

  test.each<{ question: string; at: [number, number]; kind: keyof Evidence }>([
    { question: 'how many trees', at: [2, 2], kind: 'number' },
    { question: 'when did the mayor resign', at: [1, 1], kind: 'time' },
    { question: 'where was that', at: [1, 1], kind: 'place' },
    { question: 'who resigned', at: [1, 1], kind: 'name' },
    { question: 'why did the mayor resign', at: [1, 2], kind: 'reason' },
  ])('$question: ¶ and sentence $at could be the $kind', async ({ question, at: [paragraph, sentence], kind }) => {
    expect((await evidenceFor(`${question} mayor`, paragraph, sentence))[kind]).toBe(1);
    expect((await evidenceFor('mayor', paragraph, sentence))[kind]).toBe(0);
  });
});
