import { appendFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Encoder } from '../../src/retrieval/meaning.ts';
import { loadEncoder } from '../../src/retrieval/meaning.ts';
import { encodeTexts } from '../../src/retrieval/vector-cache.ts';

const TEXTS = ['The bridge reopened at noon.', 'Nobody was hurt.', 'Nobody was hurt.'];
const real = await loadEncoder('models');

let directory: string;
let encoded: string[];
let complaints: unknown[];

/** The real encoder, with a note of what it was asked. */
const encoder: Encoder = {
  ...real,
  encodePassage: (text: string) => {
    encoded.push(text);
    return real.encodePassage(text);
  },
};
const cache = () => ({ directory, onUnwritable: (error: unknown) => void complaints.push(error) });

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'verbatim-vectors-'));
  encoded = [];
  complaints = [];
});

afterEach(() => rm(directory, { recursive: true, force: true }));

test('encodes each different text once, and nothing on the next start', async () => {
  const first = await encodeTexts(TEXTS, encoder, cache());
  expect(encoded).toEqual(TEXTS.slice(0, 2));
  const second = await encodeTexts(TEXTS, encoder, cache());
  expect(encoded).toEqual(TEXTS.slice(0, 2));
  expect(second).toEqual(first);
});

test('encodes again for other texts and for another model', async () => {
  await encodeTexts(TEXTS, encoder, cache());
  await encodeTexts(['Nobody was hurt!'], encoder, cache());
  await encodeTexts(TEXTS, { ...encoder, fingerprint: 'another' }, cache());
  expect(encoded).toHaveLength(5);
  expect(await readdir(directory)).toHaveLength(3);
});

const damage: [string, (path: string) => Promise<void>][] = [
  ['torn', async (path) => writeFile(path, (await readFile(path)).subarray(0, -1))],
  ['longer', (path) => appendFile(path, 'x')],
  ['empty', (path) => writeFile(path, '')],
  [
    'changed in one bit',
    async (path) =>
      writeFile(
        path,
        (await readFile(path)).map((byte, i) => (i === 99 ? byte ^ 1 : byte)),
      ),
  ],
];

test.each(damage)('makes a cache file anew that is %s', async (_, harm) => {
  const whole = await encodeTexts(TEXTS, encoder, cache());
  const [file = ''] = await readdir(directory);
  await harm(join(directory, file));
  expect(await encodeTexts(TEXTS, encoder, cache())).toEqual(whole);
  expect(encoded).toHaveLength(4);
  await encodeTexts(TEXTS, encoder, cache());
  expect(encoded).toHaveLength(4);
});

test('does not take the vectors of other texts under its own name', async () => {
  const own = await encodeTexts(TEXTS, encoder, cache());
  const [ownFile = ''] = await readdir(directory);
  await encodeTexts(['It rained.', 'It snowed.'], encoder, cache());
  const otherFile = (await readdir(directory)).find((name) => name !== ownFile) ?? '';
  await rename(join(directory, otherFile), join(directory, ownFile));
  expect(await encodeTexts(TEXTS, encoder, cache())).toEqual(own);
});

test('answers without a cache folder to write to, and says so', async () => {
  await writeFile(join(directory, 'file'), '');
  directory = join(directory, 'file');
  expect((await encodeTexts(TEXTS, encoder, cache())).size).toBe(2);
  expect(complaints).toHaveLength(1);
});

test('leaves no temporary file behind', async () => {
  await encodeTexts(TEXTS, encoder, cache());
  expect((await readdir(directory)).filter((name) => !name.endsWith('.vectors'))).toEqual([]);
});
