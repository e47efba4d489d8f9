import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DIMENSIONS, type Encoder, type Vector } from './meaning.ts';

/** Vectors of texts, by text. */
export type Vectors = ReadonlyMap<string, Vector>;

/** Where vectors are kept between starts; the folder may be deleted at any time. */
export interface VectorCache {
  readonly directory: string;
  /** Told when nothing can be written there: answers stay right, the next start is slower. */
  onUnwritable(error: unknown): void;
}

/** Bytes of the SHA-256 at the head of a cache file. */
const CHECKSUM_BYTES = 32;

/**
 * Encodes each different text once. With a cache, a later call for the same texts and model reads them from disk;
 * a file that is torn or foreign fails its length or its checksum and is made again.
 */
export async function encodeTexts(texts: readonly string[], encoder: Encoder, cache?: VectorCache): Promise<Vectors> {
  const distinct = [...new Set(texts)];
  if (!cache) return encodeAll(distinct, encoder);
  const path = join(cache.directory, `${fingerprintOf(distinct, encoder)}.vectors`);
  const cached = await readVectors(path, distinct);
  if (cached) return cached;
  const vectors = await encodeAll(distinct, encoder);
  await writeVectors(path, vectors).catch((error: unknown) => cache.onUnwritable(error));
  return vectors;
}

async function encodeAll(texts: readonly string[], encoder: Encoder): Promise<Vectors> {
  const vectors = new Map<string, Vector>();
  for (const text of texts) vectors.set(text, await encoder.encodePassage(text));
  return vectors;
}

/** Names a cache file: another model or one changed letter makes another name. */
function fingerprintOf(texts: readonly string[], encoder: Encoder): string {
  return createHash('sha256')
    .update(JSON.stringify([encoder.fingerprint, texts]))
    .digest('hex');
}

async function readVectors(path: string, texts: readonly string[]): Promise<Vectors | null> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return null;
  const payload = bytes.subarray(CHECKSUM_BYTES);
  const size = texts.length * DIMENSIONS * Float32Array.BYTES_PER_ELEMENT;
  if (payload.length !== size || !bytes.subarray(0, CHECKSUM_BYTES).equals(checksum(path, payload))) return null;
  // Copied, because a file's buffer need not start where 32-bit numbers may.
  const numbers = new Float32Array(Uint8Array.from(payload).buffer);
  return new Map(texts.map((text, row) => [text, numbers.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)]));
}

/** Written beside its place and renamed, so that a kill in the middle leaves no torn file under the right name. */
async function writeVectors(path: string, vectors: Vectors): Promise<void> {
  const payload = Buffer.concat(
    Array.from(vectors.values(), ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
  const temporary = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(temporary, Buffer.concat([checksum(path, payload), payload]));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Covers the file's name, which stands for model and texts: a file put under another name is foreign. */
function checksum(path: string, payload: Uint8Array): Buffer {
  return createHash('sha256').update(basename(path)).update(payload).digest();
}
