import { describe, expect, test } from 'vitest';
import { CorpusError, createLibrary, loadLibrary } from '../../src/index.ts';

describe('a library', () => {
  test('holds the reports in the order they were handed in', async () => {
    const { reports } = await createLibrary([
      { id: 'b', paragraphs: ['Two.'] },
      { id: 'a', paragraphs: ['One.'], title: 'First' },
    ]);
    expect(reports.map(({ id, title }) => [id, title])).toEqual([
      ['b', undefined],
      ['a', 'First'],
    ]);
  });

  test('may be empty, and then finds nothing', async () => {
    const library = await createLibrary([]);
    expect(await library.ask('who?')).toEqual({ verdict: 'not-found', confidence: 0, passages: [] });
    expect(await library.ask('soldiers')).toEqual({ verdict: 'not-found', confidence: 0, passages: [] });
  });

  test('is not made of bad reports', async () => {
    const twice = [
      { id: 'same', paragraphs: ['One.'] },
      { id: 'SAME', paragraphs: ['Two.'] },
    ];
    await expect(createLibrary(twice)).rejects.toThrow(CorpusError);
    await expect(loadLibrary('no such folder')).rejects.toThrow(CorpusError);
  });

  test('takes the names that JavaScript gives its own objects for words like others', async () => {
    const library = await createLibrary([
      { id: 'code', paragraphs: ['A constructor failed.', 'The __proto__ and toString held.'] },
    ]);
    expect((await library.ask('which constructor failed')).passages[0]?.paragraph).toBe(1);
    expect((await library.ask('__proto__ toString hasOwnProperty')).passages[0]?.paragraph).toBe(2);
  });

  test('reads a paragraph of very many sentences', async () => {
    const library = await createLibrary([{ id: 'long', paragraphs: [`${'It rained. '.repeat(20_000)}A dam broke.`] }]);
    expect((await library.ask('what broke')).passages[0]?.sentence.text).toBe('A dam broke.');
  });

  test('asks the same question the same way every time', async () => {
    const library = await createLibrary([
      { id: 'a', paragraphs: ['The dam broke at noon.', 'The dam was old.', 'The dam held.'] },
    ]);
    const [first, second] = await Promise.all([library.ask('the dam'), library.ask('the dam')]);
    expect(second).toEqual(first);
  });
});
