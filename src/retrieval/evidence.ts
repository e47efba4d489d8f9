import type { Query, QueryTerm } from './query.ts';
import type { IndexedParagraph, IndexedSentence } from './search-index.ts';

/**
 * What speaks for a sentence as the answer, each from 0 to about 1. A share is of the question's terms by their rarity.
 * Shared by ranking, by the choice of the sentence and by confidence.
 */
export interface Evidence {
  /** Share of the question in the sentence. */
  readonly sentence: number;
  /** The same, by rarity in the language at large. */
  readonly sentenceBackground: number;
  /** Share in the sentence in the very form that was asked. */
  readonly sentenceExact: number;
  /** Share in the sentence and the one before it, which its pronouns point to. */
  readonly withPrevious: number;
  /** Share in the whole paragraph. */
  readonly paragraph: number;
  readonly paragraphBackground: number;
  /** The paragraph's BM25 score against the best paragraph's. */
  readonly bm25: number;
  /** Share in the paragraphs before and after, of what the paragraph lacks. */
  readonly neighbours: number;
  /** How many of the question's neighbouring terms stand together in the sentence, in order. */
  readonly pairs: number;
  /** How closely the terms found stand together in the sentence. */
  readonly closeness: number;
  /** Share of the names and numbers asked about that the paragraph holds; 0 where none were. */
  readonly names: number;
  readonly namesInSentence: number;
  /** 1 where the sentence could hold the kind of answer wanted, one for each kind. */
  readonly name: number;
  readonly place: number;
  readonly time: number;
  readonly number: number;
  readonly reason: number;
  readonly speech: number;
  /** Length of the sentence, as a logarithm; long ones match by chance. */
  readonly length: number;
  readonly paragraphLength: number;
  /** 1 for the first sentence of its paragraph. */
  readonly opening: number;
  /** 1 for the first paragraph of its report. */
  readonly lead: number;
}

/** A paragraph to look at closely: how it was found, and what stands around it. */
export interface Candidate {
  readonly paragraph: IndexedParagraph;
  /** Its BM25 score divided by the best one's, 0 to 1. */
  readonly bm25: number;
  readonly neighbours: readonly IndexedParagraph[];
}

/** A sentence of a candidate and what speaks for it. */
export interface Scored {
  readonly paragraph: IndexedParagraph;
  readonly sentence: IndexedSentence;
  readonly evidence: Evidence;
}

/** A query's terms by stem, so that a text is read once. */
type Wanted = ReadonlyMap<string, number>;

/** Gathers what speaks for each sentence of a candidate. */
export function gatherEvidence(query: Query, candidate: Candidate): readonly Scored[] {
  const wanted: Wanted = new Map(query.terms.map(({ stem }, place) => [stem, place]));
  const { sentences } = candidate.paragraph;
  const found = sentences.map((sentence) => findTerms(wanted, sentence));
  const shared = judgeParagraph(query, candidate, { wanted, found });
  return sentences.map((sentence, place) => {
    const here = found[place] ?? [];
    return {
      paragraph: candidate.paragraph,
      sentence,
      evidence: { ...shared, ...judgeSentence(query, sentence, { here, before: found[place - 1] ?? [], place }) },
    };
  });
}

/** A term of the query where it stands in a sentence. */
interface Occurrence {
  /** Which term of the query. */
  readonly term: number;
  /** Which of the sentence's terms. */
  readonly place: number;
  /** In the form that was asked. */
  readonly word: string;
}

function findTerms(wanted: Wanted, { terms }: IndexedSentence): readonly Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (const [place, { stem, word }] of terms.entries()) {
    const term = wanted.get(stem);
    if (term !== undefined) occurrences.push({ term, place, word });
  }
  return occurrences;
}

type ParagraphEvidence = Pick<
  Evidence,
  'paragraph' | 'paragraphBackground' | 'bm25' | 'neighbours' | 'names' | 'paragraphLength' | 'lead'
>;

function judgeParagraph(
  { terms }: Query,
  { paragraph, bm25, neighbours }: Candidate,
  { wanted, found }: { readonly wanted: Wanted; readonly found: readonly (readonly Occurrence[])[] },
): ParagraphEvidence {
  const held = distinct(found.flat());
  const around = distinct(
    neighbours.flatMap(({ sentences }) => sentences.flatMap((sentence) => findTerms(wanted, sentence))),
  );
  return {
    paragraph: shareOf(terms, held),
    paragraphBackground: backgroundShareOf(terms, held),
    bm25,
    neighbours: shareOf(terms, new Set([...around].filter((term) => !held.has(term)))),
    names: namedShareOf(terms, held),
    paragraphLength: lengthOf(paragraph.sentences.reduce((total, sentence) => total + sentence.terms.length, 0)),
    lead: paragraph.paragraph.number === 1 ? 1 : 0,
  };
}

function judgeSentence(
  { terms, wants }: Query,
  sentence: IndexedSentence,
  {
    here,
    before,
    place,
  }: { readonly here: readonly Occurrence[]; readonly before: readonly Occurrence[]; readonly place: number },
): Omit<Evidence, keyof ParagraphEvidence> {
  const held = distinct(here);
  const kind = wants !== undefined && sentence.kinds.has(wants) ? wants : undefined;
  return {
    sentence: shareOf(terms, held),
    sentenceBackground: backgroundShareOf(terms, held),
    sentenceExact: shareOf(terms, distinct(here.filter(({ term, word }) => terms[term]?.word === word))),
    withPrevious: shareOf(terms, distinct([...here, ...before])),
    pairs: pairShare(terms.length, here),
    closeness: closenessOf(here, held.size),
    namesInSentence: namedShareOf(terms, held),
    name: kind === 'name' ? 1 : 0,
    place: kind === 'place' ? 1 : 0,
    time: kind === 'time' ? 1 : 0,
    number: kind === 'number' ? 1 : 0,
    reason: kind === 'reason' ? 1 : 0,
    speech: kind === 'speech' ? 1 : 0,
    length: lengthOf(sentence.terms.length),
    opening: place === 0 ? 1 : 0,
  };
}

function distinct(occurrences: readonly Occurrence[]): ReadonlySet<number> {
  return new Set(occurrences.map(({ term }) => term));
}

function shareOf(terms: readonly QueryTerm[], held: ReadonlySet<number>): number {
  let share = 0;
  for (const term of held) share += terms[term]?.share ?? 0;
  return share;
}

function backgroundShareOf(terms: readonly QueryTerm[], held: ReadonlySet<number>): number {
  let share = 0;
  for (const term of held) share += terms[term]?.backgroundShare ?? 0;
  return share;
}

function namedShareOf(terms: readonly QueryTerm[], held: ReadonlySet<number>): number {
  const named = terms.flatMap((term, place) => (term.named ? [place] : []));
  return named.length === 0 ? 0 : named.filter((term) => held.has(term)).length / named.length;
}

/** How far apart two terms may stand, in terms, and still count as together: "captured two North Korean soldiers". */
const TOGETHER = 3;

function pairShare(terms: number, here: readonly Occurrence[]): number {
  const together = new Set<number>();
  for (const [at, first] of here.entries()) {
    const next = here.slice(at + 1, at + 1 + TOGETHER);
    if (next.some(({ term, place }) => term === first.term + 1 && place - first.place <= TOGETHER))
      together.add(first.term);
  }
  return together.size / Math.max(1, terms - 1);
}

/** Distinct terms found by the length of the stretch that holds them all; 0 for fewer than two. */
function closenessOf(here: readonly Occurrence[], distinctTerms: number): number {
  const first = here[0];
  const last = here.at(-1);
  if (first === undefined || last === undefined || distinctTerms < 2) return 0;
  return distinctTerms / (last.place - first.place + 1);
}

/** The logarithm of a number of terms, scaled so that 100 is 1. */
function lengthOf(terms: number): number {
  return Math.log(1 + terms) / Math.log(101);
}
