import { describe, expect, test } from 'vitest';
import { createReports } from '../../src/corpus/create.ts';
import { rank } from '../../src/retrieval/rank.ts';
import { consider, search } from '../../src/retrieval/search.ts';
import { buildSearchIndex } from '../../src/retrieval/search-index.ts';

const index = buildSearchIndex(
  createReports([
    {
      id: 'one',
      paragraphs: ['Rain fell. The mayor of Lesk resigned. Rain fell again.', 'The mayor spoke.', 'Rain fell on Lesk.'],
    },
  ]),
);

describe('rank', async () => {
  const hits = rank((await consider({ index }, 'which mayor of Lesk resigned')).scored);

  test('keeps one sentence of each paragraph, the best of it', () => {
    expect(hits).toHaveLength(3);
    expect(hits[0]?.sentence).toBe(index.paragraphs[0]?.sentences[1]);
  });

  test('puts the paragraph first that holds most of the question', () => {
    expect(hits.map(({ paragraph }) => paragraph.id)[0]).toBe(0);
  });

  test('keeps the order of the report where nothing tells paragraphs apart', async () => {
    const same = buildSearchIndex(
      createReports([{ id: 'same', paragraphs: ['First.', 'Rain fell.', 'Rain fell.', 'Rain fell.', 'Last.'] }]),
    );
    const found = rank((await consider({ index: same }, 'rain')).scored).filter(
      ({ evidence }) => evidence.neighbours === 1 || evidence.paragraph === 1,
    );
    expect(found.slice(0, 3).map(({ paragraph }) => paragraph.id)).toEqual([1, 2, 3]);
  });

  test('ranks nothing where there is nothing', () => expect(rank([])).toEqual([]));
});

describe('confidence', () => {
  async function sure(question: string): Promise<number> {
    return (await search({ index }, question)).confidence;
  }

  test('is higher the more of the question is found', async () => {
    expect(await sure('which mayor of Lesk resigned')).toBeGreaterThan(await sure('which mayor of Paris smiled'));
  });

  test('is lower where a name that was asked about is missing', async () => {
    expect(await sure('did the mayor of Varn resign')).toBeLessThan(await sure('did the mayor of Lesk resign'));
  });

  test('is nothing where no word is found', async () => {
    expect(await sure('best pizza')).toBe(0);
    expect(await sure('')).toBe(0);
  });
});
