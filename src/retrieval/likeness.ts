import { isWord, type QuoteToken } from '../language/quote-tokens.ts';
import { STOP_WORDS } from '../language/words/stop-words.ts';
import type { Resemblance } from './nearest.ts';

/** How much of a quotation stands in the stretch that resembles it most; a word weighs 1, one like "the" half. */
export interface Likeness {
  /** Weight of the words that the stretch has in the same order. */
  readonly same: number;
  /** The same as a share of all words, 0 to 1. */
  readonly share: number;
  /** Weight of the heaviest row of words that are the same. */
  readonly run: number;
}

const STOP_WORD_WEIGHT = 0.5;

/** What the words among some tokens weigh together: "the soldiers of the region" 3.5. */
export function weighWords(tokens: readonly QuoteToken[]): number {
  return tokens.reduce((sum, token) => sum + weigh(token), 0);
}

/** Weighs what a quotation and a stretch of a report share. */
export function measureLikeness(tokens: readonly QuoteToken[], { shared }: Resemblance): Likeness {
  const held = new Set(shared);
  let same = 0;
  let row = 0;
  let run = 0;
  for (const [at, token] of tokens.entries()) {
    if (!isWord(token.key)) continue;
    const weight = held.has(at) ? weigh(token) : 0;
    same += weight;
    row = weight === 0 ? 0 : row + weight;
    run = Math.max(run, row);
  }
  return { same, share: same / Math.max(weighWords(tokens), STOP_WORD_WEIGHT), run };
}

function weigh({ key }: QuoteToken): number {
  if (!isWord(key)) return 0;
  return STOP_WORDS.has(key.toLowerCase()) ? STOP_WORD_WEIGHT : 1;
}
