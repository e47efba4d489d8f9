import { describe, expect, test } from 'vitest';
import { createReports } from '../../src/corpus/create.ts';
import { readQuestion } from '../../src/language/question.ts';
import { type Candidate, findCandidates } from '../../src/retrieval/candidates.ts';
import { MAX_CANDIDATES, MAX_SCORED } from '../../src/retrieval/limits.ts';
import { buildQuery } from '../../src/retrieval/query.ts';
import { buildSearchIndex, type SearchIndex } from '../../src/retrieval/search-index.ts';

function candidatesFor(index: SearchIndex, question: string): readonly Candidate[] {
  return findCandidates(index, buildQuery(index, readQuestion(question, 300)));
}

describe('in a short report', () => {
  const index = buildSearchIndex(
    createReports([{ id: 'short', paragraphs: ['Rain fell.', 'Snow fell.', 'Ukrainian wheat.'] }]),
  );

  test('every paragraph is looked at, those that share words first', () => {
    const candidates = candidatesFor(index, 'snow');
    expect(candidates.map(({ paragraph }) => paragraph.id)).toEqual([1, 0, 2]);
    expect(candidates.map(({ score }) => score > 0)).toEqual([true, false, false]);
  });

  test('a word that the report lacks is looked up by its relatives', () => {
    expect(candidatesFor(index, 'Ukraine')[0]).toMatchObject({ paragraph: { id: 2 }, neighbours: [{ id: 1 }] });
  });
});

describe('among many paragraphs', () => {
  const paragraphs = Array.from({ length: MAX_SCORED + 1 }, (_, place) =>
    place % 1_000 === 7 ? 'Hail fell.' : 'Rain fell.',
  );
  const index = buildSearchIndex(createReports([{ id: 'long', paragraphs }]));

  test('only so many are looked at', () => {
    expect(candidatesFor(index, 'rain')).toHaveLength(MAX_CANDIDATES);
  });

  test('the rare word decides which', () => {
    expect(candidatesFor(index, 'hail fell').map(({ paragraph }) => paragraph.id % 1_000)).toEqual(Array(20).fill(7));
  });

  test('nothing is looked at where no word is shared', () => expect(candidatesFor(index, 'pizza')).toEqual([]));
});
