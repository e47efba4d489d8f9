import type { Query, QueryTerm } from './query.ts';
import type { IndexedSentence } from './search-index.ts';

/** A term of the query where it stands in a sentence. */
export interface Occurrence {
  /** Which term of the query. */
  readonly term: number;
  /** Which of the sentence's terms. */
  readonly place: number;
  /** The word as the sentence has it. */
  readonly word: string;
  /** Only a relative of the term: "Ukrainian" where "Ukraine" was asked. */
  readonly related: boolean;
}

/** Which term of a query each stem stands for, so that a sentence is read once. */
export type Wanted = ReadonlyMap<string, Pick<Occurrence, 'term' | 'related'>>;

/** The stems that a query looks for; a term itself goes before the relative of another. */
export function wantedStems({ terms }: Query): Wanted {
  const wanted = new Map<string, Pick<Occurrence, 'term' | 'related'>>();
  for (const [term, { relatives }] of terms.entries()) {
    for (const stem of relatives) wanted.set(stem, { term, related: true });
  }
  for (const [term, { stem }] of terms.entries()) wanted.set(stem, { term, related: false });
  return wanted;
}

/** The query's terms in a sentence, in the order of the sentence. */
export function findOccurrences(wanted: Wanted, { terms }: IndexedSentence): readonly Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (const [place, { stem, word }] of terms.entries()) {
    const match = wanted.get(stem);
    if (match !== undefined) occurrences.push({ ...match, place, word });
  }
  return occurrences;
}

/** The terms that occur themselves, each once. */
export function heldTerms(occurrences: readonly Occurrence[]): ReadonlySet<number> {
  return new Set(occurrences.flatMap(({ term, related }) => (related ? [] : [term])));
}

/** The terms of which only a relative occurs. */
export function relatedTerms(occurrences: readonly Occurrence[]): ReadonlySet<number> {
  const held = heldTerms(occurrences);
  return new Set(occurrences.flatMap(({ term, related }) => (related && !held.has(term) ? [term] : [])));
}

/** The terms that occur in the very form that was asked. */
export function exactTerms(terms: readonly QueryTerm[], occurrences: readonly Occurrence[]): ReadonlySet<number> {
  return heldTerms(occurrences.filter(({ term, word }) => terms[term]?.word === word));
}

/** What the terms held come to, by one of their weights: `share`, `backgroundShare` or `rarity`. */
export function sumOf(
  terms: readonly QueryTerm[],
  held: ReadonlySet<number>,
  weight: 'share' | 'backgroundShare' | 'rarity',
): number {
  let sum = 0;
  for (const term of held) sum += terms[term]?.[weight] ?? 0;
  return sum;
}

/** Share of the query's names and numbers that are held; 0 where it has none. */
export function namedShare(terms: readonly QueryTerm[], held: ReadonlySet<number>): number {
  const named = terms.flatMap((term, place) => (term.named ? [place] : []));
  return named.length === 0 ? 0 : named.filter((term) => held.has(term)).length / named.length;
}

/** How far apart two terms may stand, in terms, and still count as together: "captured two North Korean soldiers". */
const TOGETHER = 3;

/** Share of the query in pairs of neighbouring terms that stand together in the sentence, in the order they were asked. */
export function pairShare(terms: readonly QueryTerm[], here: readonly Occurrence[]): number {
  const together = new Set<number>();
  for (const [at, first] of here.entries()) {
    const next = here.slice(at + 1, at + 1 + TOGETHER);
    const paired = next.some(({ term, place }) => term === first.term + 1 && place - first.place <= TOGETHER);
    if (paired) together.add(first.term);
  }
  const following = new Set([...together].map((term) => term + 1));
  return (sumOf(terms, together, 'share') + sumOf(terms, following, 'share')) / 2;
}

/** Distinct terms found by the length of the stretch that holds them all; 0 for fewer than two. */
export function closenessOf(here: readonly Occurrence[]): number {
  const found = heldTerms(here).size;
  const first = here[0];
  const last = here.at(-1);
  if (first === undefined || last === undefined || found < 2) return 0;
  return found / (last.place - first.place + 1);
}
