import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tokenizer } from '@huggingface/tokenizers';
import type { InferenceSession, Tensor } from 'onnxruntime-node';

/** A text's place in the model's space: 384 numbers, length 1, so that the dot product of two is their similarity. */
export type Vector = Float32Array;

/** Puts questions near the sentences that answer them. `models/README.md` tells how it was made. */
export interface Encoder {
  /** SHA-256 over model and tokenizer, hexadecimal: vectors of different models must never be compared. */
  readonly fingerprint: string;
  encodeQuestion(text: string): Promise<Vector>;
  encodePassage(text: string): Promise<Vector>;
}

/** The model's files are missing or not the ones that `SHA256SUMS` lists, or nothing here can run it. Word search works without. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** Numbers in a vector: the width of the model's last layer. */
export const DIMENSIONS = 384;

/** Longer than nearly every sentence (training cut at 80); time grows with the square of the length. */
const MAX_TOKENS = 128;

/** More characters than 128 tokens of prose have; the rest is left out before tokenizing. */
const MAX_CHARACTERS = 2_000;

const MODEL = 'verbatim-sentences.onnx';
const TOKENIZER = 'tokenizer.json';

/**
 * Loads the sentence encoder from a folder that holds the model, its tokenizer and `SHA256SUMS`.
 * Rejects with `ModelError` where a file is missing, torn or foreign, or where the runtime has no build for this platform.
 */
export async function loadEncoder(directory: string): Promise<Encoder> {
  const sums = parseSums(await readModelFile(directory, 'SHA256SUMS'));
  const model = await readChecked(directory, MODEL, sums);
  const tokenizerJson = await readChecked(directory, TOKENIZER, sums);
  const encode = await start(model, JSON.parse(tokenizerJson.toString('utf8')));
  return {
    fingerprint: createHash('sha256')
      .update(`${sums.get(MODEL)} ${sums.get(TOKENIZER)}`)
      .digest('hex'),
    encodeQuestion: (text: string) => encode(`query: ${text}`),
    encodePassage: (text: string) => encode(`passage: ${text}`),
  };
}

/** Cosine similarity of two vectors of length 1: -1 to 1, larger is nearer. */
export function similarity(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < DIMENSIONS; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Loads the runtime, which is loaded only here so that word search alone needs none of it. */
async function start(model: Uint8Array, tokenizerJson: object): Promise<(text: string) => Promise<Vector>> {
  try {
    const [runtime, tokenizers] = await Promise.all([import('onnxruntime-node'), import('@huggingface/tokenizers')]);
    const tokenizer = new tokenizers.Tokenizer(tokenizerJson, {});
    // One thread: a second one saves half a millisecond a question and takes the other processor from everything else.
    const session = await runtime.InferenceSession.create(model, { intraOpNumThreads: 1 });
    const toTensor = (values: BigInt64Array): Tensor => new runtime.Tensor('int64', values, [1, values.length]);
    return (text: string) => run(session, tokenize(tokenizer, text), toTensor);
  } catch (cause) {
    throw new ModelError('the sentence model cannot be run here', { cause });
  }
}

async function readModelFile(directory: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(directory, name));
  } catch (cause) {
    throw new ModelError(`${name} of the sentence model cannot be read from ${directory}`, { cause });
  }
}

async function readChecked(directory: string, name: string, sums: ReadonlyMap<string, string>): Promise<Buffer> {
  const bytes = await readModelFile(directory, name);
  const found = createHash('sha256').update(bytes).digest('hex');
  const expected = sums.get(name);
  if (found === expected) return bytes;
  throw new ModelError(`${name} has checksum ${found}, but SHA256SUMS says ${expected ?? 'nothing about it'}`);
}

/** `<sha256>  <file name>` a line, as `sha256sum` writes them. */
function parseSums(bytes: Buffer): ReadonlyMap<string, string> {
  const lines = bytes.toString('utf8').matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm);
  return new Map(Array.from(lines, ([, sum = '', name = '']) => [name, sum]));
}

/** Cut to 128 tokens, the closing one kept. */
function tokenize(tokenizer: Tokenizer, text: string): readonly number[] {
  const { ids } = tokenizer.encode(text.slice(0, MAX_CHARACTERS));
  return ids.length <= MAX_TOKENS ? ids : [...ids.slice(0, MAX_TOKENS - 1), ...ids.slice(-1)];
}

/** One text at a time: 8-bit quantisation scales over the whole batch, so a neighbour would change a text's vector. */
async function run(
  session: InferenceSession,
  ids: readonly number[],
  toTensor: (values: BigInt64Array) => Tensor,
): Promise<Vector> {
  const { last_hidden_state: state } = await session.run({
    input_ids: toTensor(BigInt64Array.from(ids, BigInt)),
    attention_mask: toTensor(new BigInt64Array(ids.length).fill(1n)),
    token_type_ids: toTensor(new BigInt64Array(ids.length)),
  });
  if (!(state?.data instanceof Float32Array)) throw new Error('the sentence model gave no 32-bit numbers');
  return meanOfTokens(state.data, ids.length);
}

/** Mean pooling, then length 1 (Reimers and Gurevych 2019, "Sentence-BERT"). */
function meanOfTokens(state: Float32Array, tokens: number): Vector {
  const mean = new Float32Array(DIMENSIONS);
  for (let token = 0; token < tokens; token++) {
    state.subarray(token * DIMENSIONS, (token + 1) * DIMENSIONS).forEach((value, i) => {
      mean[i] = (mean[i] ?? 0) + value;
    });
  }
  const length = Math.hypot(...mean);
  return mean.map((value) => value / length);
}
