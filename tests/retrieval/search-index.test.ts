import { describe, expect, test } from 'vitest';
import { createReports } from '../../src/corpus/create.ts';
import { buildSearchIndex } from '../../src/retrieval/search-index.ts';

const reports = createReports([
  {
    id: 'one',
    paragraphs: ['Officials in Kyiv spoke. Prisoners were moved to Kyiv.', ' ', 'A prisoner spoke of Moscow.'],
  },
  { id: 'two', paragraphs: ['Prisoners waited.'] },
]);

describe('buildSearchIndex', () => {
  const index = buildSearchIndex(reports);

  test('numbers the paragraphs of all reports in order and finds their sentences', () => {
    expect(index.paragraphs.map(({ id, report, paragraph }) => [id, report.id, paragraph.number])).toEqual([
      [0, 'one', 1],
      [1, 'one', 2],
      [2, 'one', 3],
      [3, 'two', 1],
    ]);
    expect(index.paragraphs.map(({ sentences }) => sentences.length)).toEqual([2, 0, 1, 1]);
  });

  test('counts in how many paragraphs a stem stands, and how it is written in mid-sentence', () => {
    expect(index.vocabulary.counts.get('prison')).toEqual({ paragraphs: 3, inside: 1, capitalised: 0 });
    expect(index.vocabulary.counts.get('kyiv')).toEqual({ paragraphs: 1, inside: 2, capitalised: 2 });
  });

  test('leaves out words that carry no subject', () => {
    expect(index.vocabulary.counts.has('were')).toBe(false);
  });

  test('looks up paragraphs by stems, the best match first', () => {
    expect(index.lookUp(['prison', 'moscow'], undefined).map(({ id }) => id)).toEqual([2, 3, 0]);
  });

  test('keeps to one report', () => {
    expect(index.lookUp(['prison'], reports[1]).map(({ id }) => id)).toEqual([3]);
  });

  test('finds nothing for no stems', () => expect(index.lookUp([], undefined)).toEqual([]));
});
