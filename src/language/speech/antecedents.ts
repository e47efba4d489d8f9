import { lastWordOf, mayMean } from './pronouns.ts';

/** Where a speaker is named: `paragraphs[paragraph].slice(start, end)`. Paragraphs are counted from 0. */
export interface Mention {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Somebody whom a pronoun may mean, as last named. */
export interface Named {
  readonly mention: Mention;
  readonly words: string;
}

/** How many of those last named are remembered. */
const REMEMBERED = 8;

/** Those named so far, the last one first, and what their pronouns have shown of them. Never altered: each naming makes a new one. */
export interface Memory {
  readonly named: readonly Named[];
  /** Pronouns by name, by `lastWordOf`. */
  readonly known: ReadonlyMap<string, string>;
}

/** Nobody named yet. */
export const NOBODY: Memory = { named: [], known: new Map() };

/** Remembers somebody as named last. */
export function remember(memory: Memory, named: Named): Memory {
  const others = memory.named.filter(({ words }) => words !== named.words);
  return { ...memory, named: [named, ...others].slice(0, REMEMBERED) };
}

/** Whom a pronoun means, with what it shows of them remembered; undefined where nobody fits. */
export function resolve(memory: Memory, pronoun: string): Resolved | undefined {
  const named = memory.named.find(({ words }) => {
    const known = memory.known.get(lastWordOf(words));
    return known === undefined ? mayMean(pronoun, words) : known === pronoun;
  });
  if (named === undefined) return undefined;
  const known = new Map(memory.known).set(lastWordOf(named.words), pronoun);
  return { named, memory: remember({ ...memory, known }, named) };
}

/** Somebody found, and what is then remembered. */
interface Resolved {
  readonly named: Named;
  readonly memory: Memory;
}
