import { isOneEditApart } from '../language/edit-distance.ts';

/** A word of the reports and how it is compared; the same object wherever the word stands. */
export interface Term {
  readonly word: string;
  readonly stem: string;
}

/** What is known of a stem over all paragraphs; counted up while they are read. */
export interface StemCount {
  /** How many paragraphs it stands in. */
  paragraphs: number;
  /** How many times it stands in mid-sentence, and how many of those with a capital. */
  inside: number;
  capitalised: number;
}

/** The words of the reports. */
export interface Vocabulary {
  readonly terms: ReadonlyMap<string, Term>;
  readonly counts: ReadonlyMap<string, Readonly<StemCount>>;
  /** Stems by their first letters, as many as relatives have in common. */
  readonly families: ReadonlyMap<string, readonly string[]>;
}

/** Whether a stem is written as a name: always with a capital in mid-sentence. */
export function isName({ inside, capitalised }: Readonly<StemCount>): boolean {
  return inside > 0 && capitalised === inside;
}

/** The word of the reports that a word misspells by one letter, beginning alike; the commonest where there are several. */
export function findIntended({ terms, counts }: Vocabulary, misspelt: string): Term | undefined {
  let best: Term | undefined;
  let most = 0;
  for (const term of terms.values()) {
    if (term.word[0] !== misspelt[0] || !isOneEditApart(term.word, misspelt)) continue;
    const count = counts.get(term.stem)?.paragraphs ?? 0;
    if (count <= most) continue;
    best = term;
    most = count;
  }
  return best;
}

/** How many letters two stems must begin with in common, and what part of the longer one, to be taken for relatives. */
const COMMON_LETTERS = 4;
const COMMON_PART = 0.65;

/** Groups stems by their first letters; those too short or with digits have no relatives. */
export function groupFamilies(stems: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>();
  for (const stem of stems) {
    if (!mayHaveRelatives(stem)) continue;
    const start = stem.slice(0, COMMON_LETTERS);
    const family = families.get(start);
    if (family === undefined) families.set(start, [stem]);
    else family.push(stem);
  }
  return families;
}

/** Stems of the reports that begin like this one: "ukrain" and "ukrainian", "injur" and "injuri", "invad" and "invas". */
export function findRelatives({ families }: Vocabulary, stem: string): readonly string[] {
  if (!mayHaveRelatives(stem)) return [];
  const family = families.get(stem.slice(0, COMMON_LETTERS)) ?? [];
  return family.filter((other) => other !== stem && isRelative(stem, other));
}

function mayHaveRelatives(stem: string): boolean {
  return stem.length >= COMMON_LETTERS && !/\p{N}/u.test(stem);
}

function isRelative(a: string, b: string): boolean {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common += 1;
  return common >= COMMON_PART * Math.max(a.length, b.length);
}
