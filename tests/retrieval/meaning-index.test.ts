import { expect, test } from 'vitest';
import { createReports } from '../../src/corpus/create.ts';
import { DIMENSIONS, type Encoder, type Vector } from '../../src/retrieval/meaning.ts';
import { buildMeaningIndex } from '../../src/retrieval/meaning-index.ts';
import { buildSearchIndex } from '../../src/retrieval/search-index.ts';

/** Puts texts along a quarter circle by their length, so that what is near can be foreseen. */
function byLength(text: string): Promise<Vector> {
  const angle = Math.min(1, text.length / 100) * (Math.PI / 2);
  const vector = new Float32Array(DIMENSIONS);
  vector.set([Math.cos(angle), Math.sin(angle)]);
  return Promise.resolve(vector);
}

const encoded: string[] = [];
const encoder: Encoder = {
  fingerprint: 'length',
  encodeQuestion: byLength,
  encodePassage(text: string) {
    encoded.push(text);
    return byLength(text);
  },
};

const { paragraphs } = buildSearchIndex(
  createReports([
    { id: 'one', paragraphs: ['It rained. It snowed all night.', ' ', 'It hailed.'] },
    { id: 'two', paragraphs: ['It rained.', 'A storm hit the coast.'] },
  ]),
);
const index = await buildMeaningIndex(paragraphs, encoder);

test('encodes paragraphs, sentences and each sentence with the one before it, equal ones once and blank ones never', () => {
  expect(encoded.toSorted()).toEqual([
    'A storm hit the coast.',
    'It hailed.',
    'It rained.',
    'It rained. It snowed all night.',
    'It snowed all night.',
  ]);
});

test('tells how near a paragraph and its sentences are', async () => {
  const question = await byLength('It snowed all night.');
  const [first] = paragraphs;
  if (first === undefined) throw new Error('there is no paragraph');
  const { whole, sentences } = index.compare(question, first);
  expect(sentences.map(({ alone }) => alone > 0.9999)).toEqual([false, true]);
  expect(sentences[0]?.withPrevious).toBe(sentences[0]?.alone);
  expect(sentences[1]?.withPrevious).toBe(whole);
  expect(whole).toBeLessThan(0.9999);
});

test('finds the nearest paragraphs, those equally near in the order of the reports, and no blank ones', async () => {
  const question = await index.encodeQuestion('It rained.');
  expect(index.findNearest(question, 10)).toEqual([2, 3, 4, 0]);
  expect(index.findNearest(question, 2)).toEqual([2, 3]);
});

test('keeps to one report', async () => {
  const question = await index.encodeQuestion('It rained.');
  expect(index.findNearest(question, 10, paragraphs[3]?.report)).toEqual([3, 4]);
});

test('finds nothing among nothing', async () => {
  const empty = await buildMeaningIndex([], encoder);
  expect(empty.findNearest(await byLength('x'), 3)).toEqual([]);
});
