import { copyFile, mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLibrary, type LibraryOptions, loadLibrary, type MeaningWarning } from '../src/index.ts';

const REPORT = {
  id: 'ferry',
  paragraphs: [
    'The ferry sank at noon off the northern coast, the harbour office said.',
    'A medic treated the wounded crew.',
    'The mayor spoke.',
  ],
};
const IN_OTHER_WORDS = 'who took care of the injured';
const FILES = ['SHA256SUMS', 'tokenizer.json', 'verbatim-sentences.onnx'];

let folder = '';
let warnings: MeaningWarning[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-understanding-'));
  warnings = [];
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** The paragraph that a library with these settings finds; undefined where it finds none. */
async function firstParagraph(question: string, options: LibraryOptions = {}): Promise<number | undefined> {
  const onWarning = (warning: MeaningWarning) => warnings.push(warning);
  const library = await createLibrary([REPORT], { cacheDirectory: join(folder, 'cache'), onWarning, ...options });
  const { verdict, passages } = await library.ask(question);
  return verdict === 'not-found' ? undefined : passages[0]?.paragraph;
}

async function copyModel(): Promise<string> {
  const copy = join(folder, 'models');
  await mkdir(copy);
  for (const name of FILES) await copyFile(join('models', name), join(copy, name));
  return copy;
}

describe('a library understands a question in other words', () => {
  test('unless told not to', async () => {
    expect(await firstParagraph(IN_OTHER_WORDS)).toBe(2);
    expect(await firstParagraph(IN_OTHER_WORDS, { meaning: true })).toBe(2);
    expect(await firstParagraph(IN_OTHER_WORDS, { meaning: false })).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  test('and keeps what it worked out in the folder named', async () => {
    await firstParagraph(IN_OTHER_WORDS);
    expect(await readdir(join(folder, 'cache'))).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.vectors$/)]);
    await firstParagraph(IN_OTHER_WORDS, { meaning: false, cacheDirectory: join(folder, 'other') });
    expect(await readdir(folder)).toEqual(['cache']);
  });

  test('and works out only the reports that are new', async () => {
    const cacheDirectory = join(folder, 'cache');
    await createLibrary([REPORT], { cacheDirectory });
    const first = await readdir(cacheDirectory);
    await createLibrary([{ id: 'strike', paragraphs: ['Bakers struck.'] }, REPORT], { cacheDirectory });
    expect(await readdir(cacheDirectory)).toEqual(expect.arrayContaining(first));
    expect(await readdir(cacheDirectory)).toHaveLength(2);
  });

  test('and finds the same with and without what it kept, whole or torn', async () => {
    const cacheDirectory = join(folder, 'cache');
    const ask = async () => (await createLibrary([REPORT], { cacheDirectory })).ask(IN_OTHER_WORDS);
    const first = await ask();
    expect(await ask()).toEqual(first);
    const [file = ''] = await readdir(cacheDirectory);
    await truncate(join(cacheDirectory, file), 1_000);
    expect(await ask()).toEqual(first);
  });

  test('where the folder cannot be written, after a warning', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await firstParagraph(IN_OTHER_WORDS, { cacheDirectory: join(folder, 'file') })).toBe(2);
    expect(warnings).toEqual([
      expect.objectContaining({
        kind: 'no-cache',
        message: expect.stringMatching(/^What the reports mean cannot be kept/),
      }),
    ]);
  });

  test('in a folder of reports', async () => {
    const library = await loadLibrary('corpus', { cacheDirectory: join(folder, 'cache') });
    const [passage] = (await library.ask('did the guys get patched up')).passages;
    expect(passage?.text).toMatch(/medical|doctor/i);
  });
});

describe('word search alone answers, after one warning,', () => {
  afterEach(() => {
    expect(warnings).toEqual([
      expect.objectContaining({
        kind: 'no-meaning',
        message: expect.stringMatching(/^Questions are answered by their words/),
      }),
    ]);
  });

  test('where there is no model', async () => {
    expect(await firstParagraph('the wounded crew', { modelDirectory: folder })).toBe(2);
  });

  test.each(FILES)('where %s is torn', async (file) => {
    const modelDirectory = await copyModel();
    await truncate(join(modelDirectory, file), 60);
    expect(await firstParagraph('the wounded crew', { modelDirectory })).toBe(2);
  });
});

test('a model that was put right is used', async () => {
  const modelDirectory = join(folder, 'models');
  expect(await firstParagraph(IN_OTHER_WORDS, { modelDirectory })).toBeUndefined();
  await copyModel();
  expect(await firstParagraph(IN_OTHER_WORDS, { modelDirectory })).toBe(2);
});

test('a warning that nobody takes goes to the process, once', async () => {
  const emitted = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  for (let times = 0; times < 2; times += 1) await createLibrary([REPORT], { modelDirectory: folder });
  expect(emitted).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'MeaningWarning' }));
  emitted.mockRestore();
});

test.each([
  ['XDG_CACHE_HOME', () => join(folder, 'verbatim')],
  ['HOME', () => join(folder, '.cache', 'verbatim')],
])('what was worked out is kept under %s unless told otherwise', async (name, kept) => {
  vi.stubEnv('XDG_CACHE_HOME', '');
  vi.stubEnv(name, folder);
  await createLibrary([REPORT]);
  vi.unstubAllEnvs();
  expect(await readdir(kept())).toHaveLength(1);
});
