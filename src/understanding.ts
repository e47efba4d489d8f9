import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Understanding } from './answers/library.ts';
import { type Encoder, loadEncoder, ModelError } from './retrieval/meaning.ts';

/** How much Verbatim understands of what people mean. */
export interface LibraryOptions {
  /** Whether questions are understood by their meaning, beside their words; true unless told. */
  readonly meaning?: boolean | undefined;
  /** Where the sentence model is; the one that comes with this package unless told. */
  readonly modelDirectory?: string | undefined;
  /**
   * Where the vectors of the reports are kept between starts; `verbatim` in the user's cache folder unless told
   * (`XDG_CACHE_HOME`, else `~/.cache`). May be deleted at any time.
   */
  readonly cacheDirectory?: string | undefined;
  /** Told what does not work though questions are answered: without meaning, or slower. `process.emitWarning`, once, unless told. */
  readonly onWarning?: ((warning: MeaningWarning) => void) | undefined;
}

/** Something about meaning does not work, and questions are answered all the same; `cause` says what happened. */
export class MeaningWarning extends Error {
  override readonly name = 'MeaningWarning';

  /** `no-meaning`: word search alone answers. `no-cache`: the next start takes as long as this one. */
  readonly kind: 'no-meaning' | 'no-cache';

  constructor(kind: MeaningWarning['kind'], cause: unknown) {
    super(`${CONSEQUENCES[kind]}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.kind = kind;
  }
}

const CONSEQUENCES: Readonly<Record<MeaningWarning['kind'], string>> = {
  'no-meaning': 'Questions are answered by their words alone, not by their meaning',
  'no-cache': 'What the reports mean cannot be kept for the next start',
};

/** Loads what understands questions; undefined where it is not wanted or, after a warning, where it does not work. */
export async function loadUnderstanding(options: LibraryOptions): Promise<Understanding | undefined> {
  if (options.meaning === false) return undefined;
  const warn = options.onWarning ?? warnOnce;
  try {
    const encoder = await loadOnce(options.modelDirectory ?? join(packageDirectory(), 'models'));
    const directory = options.cacheDirectory ?? defaultCacheDirectory();
    const onUnwritable = (error: unknown): void => warn(new MeaningWarning('no-cache', error));
    return { encoder, cache: { directory, onUnwritable } };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    warn(new MeaningWarning('no-meaning', error));
    return undefined;
  }
}

const warned = new Set<string>();

function warnOnce(warning: MeaningWarning): void {
  if (warned.has(warning.message)) return;
  warned.add(warning.message);
  process.emitWarning(warning);
}

/** Encoders of this process, by folder: one takes a third of a second and 150 MB. */
const encoders = new Map<string, Promise<Encoder>>();

/** Loads a model once; one that could not be loaded is tried again, for it may have been put right. */
async function loadOnce(directory: string): Promise<Encoder> {
  const known = encoders.get(directory);
  if (known) return known;
  const loading = loadEncoder(directory);
  encoders.set(directory, loading);
  loading.catch(() => encoders.delete(directory));
  return loading;
}

/** The folder of this package: the nearest above this file that holds a package.json, built or not. */
function packageDirectory(from: string = dirname(fileURLToPath(import.meta.url))): string {
  return existsSync(join(from, 'package.json')) || dirname(from) === from ? from : packageDirectory(dirname(from));
}

function defaultCacheDirectory(): string {
  const { XDG_CACHE_HOME: caches } = process.env;
  return join(caches || join(homedir(), '.cache'), 'verbatim');
}
