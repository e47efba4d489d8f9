import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createLibrary, type Library, loadLibrary, UnknownReportError } from '../../src/index.ts';

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));

describe('asking the report', () => {
  let library: Library;
  beforeAll(async () => {
    library = await loadLibrary(corpus);
  });

  test('finds what the doctor said, and where it stands', async () => {
    const { verdict, passages } = await library.ask("What did the doctor say about the soldiers' injuries?");
    expect(verdict).toBe('answered');
    expect(passages[0]).toMatchObject({
      report: 'kursk-prisoners',
      paragraph: 12,
      speaker: 'A doctor featured in the video',
    });
    expect(passages[0]?.sentence.text).toMatch(/^A doctor featured .* lower leg\.$/);
  });

  test.each([
    ['letter case', 'WHAT DID THE DOCTOR SAY ABOUT THE INJURIES', 12],
    ['no capitals or marks', 'what did the doctor say about the injuries', 12],
    ['a slip of the keyboard', 'what did the docter say about the injurys', 12],
    ['a name with one letter missing', 'what did zelensky post on X in a statement', 3],
    ['a curly apostrophe', 'What did the doctor say about the soldiers’ injuries?', 12],
    ['a relative of the word', 'which documents link him to the russians', 14],
    [
      'chat before the question',
      `${'so we were all talking about football and the weather. '.repeat(20)}what did the doctor say about the injuries?`,
      12,
    ],
  ])('is not put off by %s', async (_what, question, paragraph) => {
    const { passages } = await library.ask(question);
    expect(passages[0]?.paragraph).toBe(paragraph);
  });

  test('marks the sentence that answers, not the one beside it', async () => {
    const { passages } = await library.ask('How many square kilometers do Ukrainian forces control?');
    expect(passages[0]?.sentence.text).toMatch(/^Ukrainian forces maintain control over several hundred/);
  });

  test.each(['who won the world cup in 2022', 'best pizza place near me?', 'how do I bake sourdough bread'])(
    'does not find %s',
    async (question) => expect((await library.ask(question)).verdict).toBe('not-found'),
  );

  test.each(['', '   ', '?!', '\u200b', '🤷', '\ud800'])('finds nothing for %j, and shows nothing', async (question) =>
    expect(await library.ask(question)).toEqual({ verdict: 'not-found', confidence: 0, passages: [] }),
  );

  test.each(['the of and', 'xxxxxxx', '北京下雨了', '12345'])('does not find %j', async (question) => {
    expect((await library.ask(question)).verdict).toBe('not-found');
  });

  test('finds nothing by small words alone, and shows nothing', async () => {
    const words = await loadLibrary(corpus, { meaning: false });
    expect(await words.ask('the of and')).toEqual({ verdict: 'not-found', confidence: 0, passages: [] });
  });

  test('finds what is asked in other words', async () => {
    const { verdict, passages } = await library.ask('are they being looked after ok');
    expect(verdict).toBe('answered');
    expect(passages[0]?.paragraph).toBe(15);
  });

  test('answers a question as long as Discord allows', async () => {
    const { passages } = await library.ask(`${'lorem ipsum dolor '.repeat(330)} what did the doctor say?`);
    expect(passages[0]?.paragraph).toBe(12);
  });

  test('shows three passages unless told, best first', async () => {
    const { passages } = await library.ask('North Korean soldiers');
    expect(passages).toHaveLength(3);
    expect(passages.map(({ score }) => score)).toEqual(passages.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  test.each([1, 5, 25])('shows at most %i passages when told so, each another paragraph', async (limit) => {
    const { passages } = await library.ask('North Korean soldiers', { limit });
    expect(passages).toHaveLength(Math.min(limit, 15));
    expect(new Set(passages.map(({ paragraph }) => paragraph)).size).toBe(passages.length);
  });

  test.each([0, -1, 26, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses a limit of %d', async (limit) => {
    await expect(library.ask('soldiers', { limit })).rejects.toThrow(RangeError);
  });

  test('rejects a report that is not loaded, naming those that are', async () => {
    await expect(library.ask('soldiers', { report: 'moon-landing' })).rejects.toThrow(UnknownReportError);
    await expect(library.ask('soldiers', { report: 'moon-landing' })).rejects.toThrow('kursk-prisoners');
  });
});

describe('asking several reports', () => {
  const reports = [
    { id: 'flood', paragraphs: ['The river Lesk flooded three towns.', 'Mayor Sol blamed a power failure.'] },
    { id: 'Strike', paragraphs: ['Dockers walked out on Monday.', 'Mayor Sol urged both sides to talk.'] },
    { id: 'blank', paragraphs: [] },
  ];

  test('finds the report that answers', async () => {
    const library = await createLibrary(reports);
    expect((await library.ask('who walked out')).passages[0]).toMatchObject({ report: 'Strike', paragraph: 1 });
  });

  test.each(['flood', 'FLOOD', ' flood '])('keeps to the report named %j', async (report) => {
    const library = await createLibrary(reports);
    const { passages } = await library.ask('What did Mayor Sol urge?', { report });
    expect(passages.map((passage) => passage.report)).toEqual(['flood', 'flood']);
  });

  test('finds nothing in a report without paragraphs, or with none but blank ones', async () => {
    const library = await createLibrary([...reports, { id: 'space', paragraphs: [' ', '\n'] }]);
    expect((await library.ask('Mayor Sol', { report: 'blank' })).passages).toEqual([]);
    expect((await library.ask('Mayor Sol', { report: 'space' })).passages).toEqual([]);
    expect((await library.ask('Mayor Sol')).passages[0]?.report).not.toBe('space');
  });
});

describe('every passage of every question of ours', () => {
  test('is the report word for word', async () => {
    const library = await loadLibrary(corpus);
    const file = new URL('../golden/kursk-prisoners.json', import.meta.url);
    const { questions }: { questions: readonly { question: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
    const paragraphs = library.reports[0]?.paragraphs ?? [];
    for (const { question } of questions) {
      const { passages } = await library.ask(question, { limit: 25 });
      for (const { paragraph, text, sentence } of passages) {
        expect(text).toBe(paragraphs[paragraph - 1]?.text);
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        expect(sentence.text).not.toBe('');
      }
    }
  });
});
