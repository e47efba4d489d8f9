import { BODY_WORDS, FEMALE_WORDS, GROUP_WORDS, MALE_WORDS, ROLE_WORDS } from '../words/speaker-words.ts';

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
  /** Pronouns by name, as folded by `lastWord`. */
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
export function resolve(
  memory: Memory,
  pronoun: string,
): { readonly named: Named; readonly memory: Memory } | undefined {
  const named = memory.named.find(({ words }) => fits(pronoun, words, memory.known.get(lastWord(words))));
  if (named === undefined) return undefined;
  const known = new Map(memory.known).set(lastWord(named.words), pronoun);
  return { named, memory: remember({ ...memory, known }, named) };
}

function fits(pronoun: string, speaker: string, known: string | undefined): boolean {
  if (known !== undefined) return known === pronoun;
  if (pronoun === 'they') return isGroup(speaker) || isBody(speaker);
  if (isGroup(speaker)) return false;
  const own = ownWords(speaker.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  if (pronoun === 'it') return isBody(speaker) || !(isFullName(speaker) || own.some(isPersonWord));
  if (isBody(speaker)) return false;
  const others = pronoun === 'he' ? FEMALE_WORDS : MALE_WORDS;
  const isPerson = /^\p{Lu}/u.test(lastOfHead(speaker)) || own.some(isPersonWord);
  return isPerson && !own.some((word) => others.has(word));
}

/** "mother", "spokesman", "lawyer", "artist": what a person is, and no body. */
function isPersonWord(word: string): boolean {
  return (
    FEMALE_WORDS.has(word) ||
    MALE_WORDS.has(word) ||
    ROLE_WORDS.has(word) ||
    /(?:ist|ian|man|woman|eer)$/.test(word) ||
    /^(?:one|someone)$/.test(word)
  );
}

/** Words that say what somebody is, not whose: without "Mr Farrar's" in "Mr Farrar's wife", and nothing behind "of" or "for". */
function ownWords(words: readonly string[]): readonly string[] {
  const owner = words.lastIndexOf('s');
  const tail = words.slice(owner + 1);
  const of = tail.findIndex((word) => word === 'of' || word === 'for');
  return of > 0 ? tail.slice(0, of) : tail;
}

/** "officials", "Two people familiar with the talks", "Kyiv and Western officials" */
function isGroup(speaker: string): boolean {
  const head = headOf(speaker);
  const [first = ''] = speaker.toLowerCase().split(/\s/, 1);
  if (GROUP_WORDS.has(first) && /^\p{Ll}/u.test(lastOfHead(speaker))) return true;
  if (/\band\b/.test(speaker) && !isBody(speaker)) return true;
  // "Researchers" at the beginning of a sentence
  if (
    /^\p{L}+$/u.test(speaker) &&
    (/(?:ists|ians|agers|chers|icials|itors|ators|dents)$/.test(head) || (ROLE_WORDS.has(head) && head.endsWith('s')))
  )
    return true;
  return (
    GROUP_WORDS.has(head) || (/[^suiaeo']s$/.test(head) && /^\p{Ll}/u.test(lastOfHead(speaker))) || /ies$/.test(head)
  );
}

/** "The Defence Ministry", "the SBU", "KTV" */
function isBody(speaker: string): boolean {
  const last = lastOfHead(speaker);
  return (
    BODY_WORDS.has(last.toLowerCase()) ||
    (/^\(?[\p{Lu}&]{2,}\)?$/u.test(last) && !/^(?:KC|QC|MP|MD|II|III)$/.test(last))
  );
}

/** Two capitalised words in a row that are no body: "Tomas Bryl"; one with an article is a thing: "the Kremlin". */
function isFullName(speaker: string): boolean {
  return /\p{Lu}[\p{L}.'’-]+\s+\p{Lu}\p{L}/u.test(speaker) && !/^[Tt]he\s+\p{Lu}/u.test(speaker);
}

/** "ministry" of "The ministry of defence", "people" of "people familiar with the talks" */
function headOf(speaker: string): string {
  return lastOfHead(speaker).toLowerCase();
}

function lastOfHead(speaker: string): string {
  const [head = speaker] = speaker.split(
    /\s+(?:of|for|in|at|from|with|who|that|familiar|close|on|to|by|seen|involved)\s/,
    1,
  );
  return head.trim().split(/\s+/).at(-1) ?? '';
}

function lastWord(speaker: string): string {
  return headOf(speaker);
}
