import { describe, expect, test } from 'vitest';
import { createReports } from '../../src/corpus/create.ts';
import { MAX_CANDIDATES } from '../../src/retrieval/limits.ts';
import { loadEncoder } from '../../src/retrieval/meaning.ts';
import { buildMeaningIndex } from '../../src/retrieval/meaning-index.ts';
import { trustInWords } from '../../src/retrieval/rank.ts';
import { consider, type Searched, search } from '../../src/retrieval/search.ts';
import { buildSearchIndex } from '../../src/retrieval/search-index.ts';

const encoder = await loadEncoder('models');

async function open(paragraphs: readonly string[]): Promise<Searched> {
  const index = buildSearchIndex(
    createReports([
      { id: 'one', paragraphs },
      { id: 'two', paragraphs: ['Bakers struck over pay.'] },
    ]),
  );
  return { index, meaning: await buildMeaningIndex(index.paragraphs, encoder) };
}

const searched = await open([
  'The mayor of Lesk resigned on Friday. She cited poor health.',
  'Rain fell on the harbour. Forty trees were felled by the wind.',
  'A medic treated the wounded crew aboard the ferry.',
]);

/** The sentence found first. */
async function firstSentence(question: string): Promise<string | undefined> {
  const [hit] = (await search(searched, question)).hits;
  return hit?.paragraph.paragraph.text.slice(hit.sentence.span.start, hit.sentence.span.end);
}

describe('searching by meaning', () => {
  test.each([
    ['did anybody get patched up', 'A medic treated the wounded crew aboard the ferry.'],
    ['did the town boss quit', 'The mayor of Lesk resigned on Friday.'],
    ['what happened to the forest', 'Forty trees were felled by the wind.'],
  ])('%s: finds what shares no word with it', async (question, sentence) => {
    expect(await firstSentence(question)).toBe(sentence);
  });

  test('finds what words alone find, too', async () => {
    expect(await firstSentence('Forty trees')).toBe('Forty trees were felled by the wind.');
  });

  test('answers a question that is all small words', async () => {
    expect((await search(searched, 'who was it')).hits).toHaveLength(4);
    expect((await search({ index: searched.index }, 'who was it')).hits).toEqual([]);
  });

  test.each(['', '?!', '🤷', '\u200b', '\ud800'])('finds nothing for %j', async (question) => {
    expect(await search(searched, question)).toMatchObject({ hits: [], confidence: 0 });
  });

  test('keeps to one report', async () => {
    const report = searched.index.paragraphs[3]?.report;
    const { hits } = await search(searched, 'did anybody get patched up', report);
    expect(hits.map(({ paragraph }) => paragraph.id)).toEqual([3]);
  });

  test('finds among many paragraphs those that share no word', async () => {
    const fillers = Array.from({ length: MAX_CANDIDATES + 20 }, (_, place) => `Share ${place} rose by ${place} cents.`);
    const many = await open([...fillers, 'A medic treated the wounded crew.']);
    const { hits } = await search(many, 'did anybody get patched up');
    expect(hits[0]?.paragraph.id).toBe(fillers.length);
  });

  test('gives the same findings whatever was asked before', async () => {
    const first = await search(searched, 'how come the town boss quit');
    await search(searched, 'did anybody get patched up');
    expect(await search(searched, 'how come the town boss quit')).toEqual(first);
  });
});

describe('trust in words', () => {
  async function trust(question: string): Promise<number> {
    return trustInWords((await consider(searched, question)).scored);
  }

  test('is high where one paragraph holds the question, low where it is asked in other words', async () => {
    expect(await trust('When did the mayor of Lesk resign?')).toBeGreaterThan(0.9);
    expect(await trust('how come the town boss quit')).toBeLessThan(0.1);
  });
});

describe('confidence by meaning', () => {
  async function sure(question: string): Promise<number> {
    return (await search(searched, question)).confidence;
  }

  test('is higher for what is answered than for what is not', async () => {
    expect(await sure('did anybody get patched up')).toBeGreaterThan(await sure('how old is the captain of the ferry'));
  });

  test('is lower where a name that was asked about is missing', async () => {
    expect(await sure('Why did the mayor of Varn resign?')).toBeLessThan(
      await sure('Why did the mayor of Lesk resign?'),
    );
  });

  test('is lower where words asked about stand elsewhere', async () => {
    expect(await sure('Why did the mayor resign over the ferry?')).toBeLessThan(
      await sure('Why did the mayor resign?'),
    );
  });

  test('is lower where a number is asked for and there is none', async () => {
    const [count] = (await search(searched, 'how many crew did the medic treat')).hits;
    expect(count?.sentence.kinds.has('number')).toBe(false);
    expect(await sure('how many crew did the medic treat')).toBeLessThan(await sure('which crew did the medic treat'));
  });
});
