import type { Query, QueryTerm } from './query.ts';
import type { Hit } from './rank.ts';

/** What tells whether the first hit answers at all: its evidence, the lead over the next, and what the question asks for in vain. */
export interface Certainty {
  readonly constant: number;
  readonly sentence: number;
  readonly sentenceBackground: number;
  readonly sentenceExact: number;
  readonly withPrevious: number;
  readonly paragraph: number;
  readonly paragraphBackground: number;
  readonly pairs: number;
  readonly closeness: number;
  /** The first hit's share of the probability over all hits. */
  readonly probability: number;
  /** Its lead over the second in log-odds, 0 to 1 for 5 or more. */
  readonly margin: number;
  /** How much the words found tell, by their rarity in the language: one common word found is little. */
  readonly information: number;
  /** How much the words missing would have told. */
  readonly missing: number;
  /** Share of the question that stands nowhere in the reports. */
  readonly unknown: number;
  /** Share of the names and numbers asked about that the first hit lacks. */
  readonly namesMissing: number;
  /** 1 where the sentence lacks the kind of answer wanted. */
  readonly kindMissing: number;
  /** 1 where it has it. */
  readonly kindHeld: number;
}

/** Gathers what tells whether the first of the hits answers. */
export function gatherCertainty(query: Query, hits: readonly [Hit, ...Hit[]]): Certainty {
  const [{ evidence, paragraph, sentence, score }] = hits;
  const stems = new Set(paragraph.sentences.flatMap(({ terms }) => terms.map(({ stem }) => stem)));
  const found = query.terms.filter(({ stem }) => stems.has(stem));
  const total = hits.reduce((sum, hit) => sum + Math.exp(hit.score - score), 0);
  const kindHeld = query.wants !== undefined && sentence.kinds.has(query.wants);
  return {
    constant: 1,
    sentence: evidence.sentence,
    sentenceBackground: evidence.sentenceBackground,
    sentenceExact: evidence.sentenceExact,
    withPrevious: evidence.withPrevious,
    paragraph: evidence.paragraph,
    paragraphBackground: evidence.paragraphBackground,
    pairs: evidence.pairs,
    closeness: evidence.closeness,
    probability: 1 / total,
    margin: Math.min(score - (hits[1]?.score ?? score - 5), 5) / 5,
    information: informationOf(found),
    missing: informationOf(query.terms) - informationOf(found),
    unknown: shareOf(query.terms.filter(({ known }) => !known)),
    namesMissing: query.terms.some(({ named }) => named) ? 1 - evidence.names : 0,
    kindMissing: query.wants !== undefined && !kindHeld ? 1 : 0,
    kindHeld: kindHeld ? 1 : 0,
  };
}

function informationOf(terms: readonly QueryTerm[]): number {
  return Math.log1p(terms.reduce((sum, { background }) => sum + background, 0));
}

function shareOf(terms: readonly QueryTerm[]): number {
  return terms.reduce((sum, { share }) => sum + share, 0);
}
