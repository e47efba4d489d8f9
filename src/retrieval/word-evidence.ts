import type { Candidate } from './candidates.ts';
import type { Evidenced, ParagraphEvidence, SentenceEvidence, UnmatchedEvidence } from './evidence.ts';
import {
  closenessOf,
  exactTerms,
  findOccurrences,
  heldTerms,
  namedShare,
  type Occurrence,
  pairShare,
  relatedTerms,
  sumOf,
  type Wanted,
  wantedStems,
} from './occurrences.ts';
import type { Query } from './query.ts';
import type { IndexedParagraph, IndexedSentence } from './search-index.ts';

/** What of a query was found in each sentence of a paragraph. */
interface Found {
  readonly wanted: Wanted;
  readonly sentences: readonly (readonly Occurrence[])[];
}

/** Gathers what speaks for each sentence of each candidate. */
export function gatherEvidence(query: Query, candidates: readonly Candidate[]): readonly Evidenced[] {
  const wanted = wantedStems(query);
  const judged = candidates.flatMap((candidate) => judgeCandidate(query, candidate, wanted));
  const lacking = 1 - judged.reduce((best, { evidence }) => Math.max(best, evidence.paragraph), 0);
  return judged.map(({ paragraph, sentence, evidence }) => ({
    paragraph,
    sentence,
    evidence: { ...evidence, ...judgeUnmatched(evidence, lacking) },
  }));
}

/** A sentence judged by itself, before it is known how well the others match. */
interface Judged {
  readonly paragraph: IndexedParagraph;
  readonly sentence: IndexedSentence;
  readonly evidence: ParagraphEvidence & SentenceEvidence;
}

function judgeCandidate(query: Query, candidate: Candidate, wanted: Wanted): readonly Judged[] {
  const { paragraph } = candidate;
  const sentences = paragraph.sentences.map((sentence) => findOccurrences(wanted, sentence));
  const shared = judgeParagraph(query, candidate, { wanted, sentences });
  return paragraph.sentences.map((sentence, place) => {
    const here = sentences[place] ?? [];
    const before = sentences[place - 1] ?? [];
    return { paragraph, sentence, evidence: { ...shared, ...judgeSentence(query, sentence, { here, before }) } };
  });
}

function judgeUnmatched(evidence: ParagraphEvidence & SentenceEvidence, lacking: number): UnmatchedEvidence {
  const { name, place, time, number, reason, speech } = evidence;
  return {
    lengthUnmatched: evidence.length * lacking,
    paragraphLengthUnmatched: evidence.paragraphLength * lacking,
    kindUnmatched: Math.max(name, place, time, number, reason, speech) * lacking,
  };
}

function judgeParagraph({ terms }: Query, candidate: Candidate, { wanted, sentences }: Found): ParagraphEvidence {
  const { paragraph, score, neighbours } = candidate;
  const occurrences = sentences.flat();
  const held = heldTerms(occurrences);
  const nearby = neighbours.flatMap((near) => near.sentences.flatMap((sentence) => findOccurrences(wanted, sentence)));
  const lacking = new Set([...heldTerms(nearby)].filter((term) => !held.has(term)));
  return {
    paragraph: sumOf(terms, held, 'share'),
    paragraphBackground: sumOf(terms, held, 'backgroundShare'),
    paragraphExact: sumOf(terms, exactTerms(terms, occurrences), 'share'),
    paragraphRarity: sumOf(terms, held, 'rarity') / RARITY_SCALE,
    paragraphPairs: sentences.reduce((best, here) => Math.max(best, pairShare(terms, here)), 0),
    bm25: score / BM25_SCALE,
    neighbours: sumOf(terms, lacking, 'share'),
    names: namedShare(terms, held),
    paragraphLength: lengthOf(paragraph.sentences.reduce((total, sentence) => total + sentence.terms.length, 0)),
    lead: paragraph.paragraph.number === 1 ? 1 : 0,
  };
}

function judgeSentence(
  { terms, wants }: Query,
  sentence: IndexedSentence,
  { here, before }: { readonly here: readonly Occurrence[]; readonly before: readonly Occurrence[] },
): SentenceEvidence {
  const held = heldTerms(here);
  const kind = wants !== undefined && sentence.kinds.has(wants) ? wants : undefined;
  return {
    sentence: sumOf(terms, held, 'share'),
    sentenceBackground: sumOf(terms, held, 'backgroundShare'),
    sentenceExact: sumOf(terms, exactTerms(terms, here), 'share'),
    sentenceRarity: sumOf(terms, held, 'rarity') / RARITY_SCALE,
    sentenceRelated: sumOf(terms, relatedTerms(here), 'share'),
    withPrevious: sumOf(terms, heldTerms([...here, ...before]), 'share'),
    pairs: pairShare(terms, here),
    closeness: closenessOf(here),
    name: kind === 'name' ? 1 : 0,
    place: kind === 'place' ? 1 : 0,
    time: kind === 'time' ? 1 : 0,
    number: kind === 'number' ? 1 : 0,
    reason: kind === 'reason' ? 1 : 0,
    speech: kind === 'speech' ? 1 : 0,
    length: lengthOf(sentence.terms.length),
  };
}

/** Scales that bring evidence to about 1, so that weights can be compared: three rare terms, a good match of a long question. */
const RARITY_SCALE = 10;
const BM25_SCALE = 30;

/** The logarithm of a number of terms, scaled so that 100 is 1. */
function lengthOf(terms: number): number {
  return Math.log(1 + terms) / Math.log(101);
}
