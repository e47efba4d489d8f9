import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Encoder, loadEncoder, type Vector } from '../src/retrieval/meaning.ts';
import { encodeTexts, type VectorCache } from '../src/retrieval/vector-cache.ts';

/** Where vectors are kept between runs, so that a second one need not wait for them. */
export const CACHE: VectorCache = {
  directory: join(tmpdir(), 'verbatim-bench'),
  onUnwritable(error: unknown): void {
    console.error(error);
  },
};

/** The encoder of this repository, which encodes no text twice: reports are asked whole and with paragraphs taken away. */
export async function loadBenchEncoder(questions: readonly string[] = []): Promise<Encoder> {
  const encoder = await loadEncoder('models');
  const asPassages: Encoder = { ...encoder, fingerprint: 'questions', encodePassage: encoder.encodeQuestion };
  const passages = new Map<string, Vector>();
  const asked = new Map(await encodeTexts(questions, asPassages, CACHE));
  return {
    fingerprint: encoder.fingerprint,
    encodeQuestion: (text: string) => remember(asked, text, encoder.encodeQuestion),
    encodePassage: (text: string) => remember(passages, text, encoder.encodePassage),
  };
}

async function remember(
  known: Map<string, Vector>,
  text: string,
  encode: (text: string) => Promise<Vector>,
): Promise<Vector> {
  const vector = known.get(text) ?? (await encode(text));
  known.set(text, vector);
  return vector;
}
