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

test('encodes paragraphs, sentences and each sentence with the one before it: in a report equal ones once, blank ones never', () => {
  expect(encoded.toSorted()).toEqual([
    'A storm hit the coast.',
    'It hailed.',
    'It rained.',
    'It rained.',
    'It rained. It snowed all night.',
    'It snowed all night.',
  ]);
});

test('tells how near a sentence is, alone, with the one before it, and its paragraph', async () => {
  const question = await byLength('It snowed all night.');
  const [paragraph] = paragraphs;
  const [rained, snowed] = paragraph?.sentences ?? [];
  if (!(paragraph && rained && snowed)) throw new Error('the first paragraph has two sentences');
  const [first, second] = [rained, snowed].map((sentence) => index.compare(question, paragraph, sentence));
  expect(first?.sentence).toBeLessThan(0.9999);
  expect(first?.withPrevious).toBe(first?.sentence);
  expect(second?.sentence).toBeCloseTo(1, 5);
  expect(second?.withPrevious).toBe(second?.paragraph);
  expect(second?.paragraph).toBeLessThan(0.9999);
});

test('takes a sentence that it has not read for near nothing', async () => {
  const [foreign] = buildSearchIndex(createReports([{ id: 'three', paragraphs: ['Nothing fell.'] }])).paragraphs;
  const [sentence] = foreign?.sentences ?? [];
  if (!(foreign && sentence)) throw new Error('there is one sentence');
  const near = index.compare(await byLength('Nothing fell.'), foreign, sentence);
  expect(near).toEqual({ sentence: 0, withPrevious: 0, paragraph: 0 });
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
