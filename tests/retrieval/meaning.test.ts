import { copyFile, mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadEncoder, ModelError, similarity } from '../../src/retrieval/meaning.ts';

const MODELS = 'models';
const encoder = await loadEncoder(MODELS);
const expected: { text: string; vector: number[] }[] = JSON.parse(await readFile(join(MODELS, 'vectors.json'), 'utf8'));

describe('the sentence encoder', () => {
  test.each(expected)('puts "$text" where the training pipeline put it', async ({ text, vector }) => {
    const [kind, rest] = [text.slice(0, text.indexOf(': ')), text.slice(text.indexOf(': ') + 2)];
    const found = kind === 'query' ? await encoder.encodeQuestion(rest) : await encoder.encodePassage(rest);
    for (const [i, value] of vector.entries()) expect(found[i]).toBeCloseTo(value, 1.5);
  });

  test('gives vectors of length 1', async () => {
    const vector = await encoder.encodeQuestion('are they being treated ok');
    expect(similarity(vector, vector)).toBeCloseTo(1, 5);
  });

  test('puts a question nearer to its answer than to another sentence, without a word in common', async () => {
    const question = await encoder.encodeQuestion('did they get patched up or what');
    const answer = await encoder.encodePassage('The wounded men are receiving the necessary medical assistance.');
    const other = await encoder.encodePassage('The minister arrived in the capital on Tuesday.');
    expect(similarity(question, answer)).toBeGreaterThan(similarity(question, other) + 0.03);
  });

  test('gives the same vector whatever was encoded before', async () => {
    const first = await encoder.encodePassage('The bridge reopened at noon.');
    await encoder.encodePassage('word '.repeat(500));
    expect(await encoder.encodePassage('The bridge reopened at noon.')).toEqual(first);
  });

  test.each(['', ' ', '\u0000', '🙂'.repeat(4_000), '\ud800', 'مرحبا', 'x'.repeat(50_000)])(
    'encodes odd text (%#) to finite numbers',
    async (text) => {
      const vector = await encoder.encodeQuestion(text);
      expect(vector.every(Number.isFinite)).toBe(true);
    },
  );
});

describe('a model folder that is not whole', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verbatim-model-'));
    for (const name of ['SHA256SUMS', 'tokenizer.json', 'verbatim-sentences.onnx']) {
      await copyFile(join(MODELS, name), join(folder, name));
    }
  });

  afterEach(() => rm(folder, { recursive: true }));

  test.each(['SHA256SUMS', 'tokenizer.json', 'verbatim-sentences.onnx'])('is refused without %s', async (name) => {
    await rm(join(folder, name));
    await expect(loadEncoder(folder)).rejects.toThrow(
      new ModelError(`${name} of the sentence model cannot be read from ${folder}`),
    );
  });

  test('is refused when the model is torn', async () => {
    await truncate(join(folder, 'verbatim-sentences.onnx'), 1_000_000);
    await expect(loadEncoder(folder)).rejects.toThrow(
      /^verbatim-sentences\.onnx has checksum [0-9a-f]{64}, but SHA256SUMS says [0-9a-f]{64}$/,
    );
  });
});
