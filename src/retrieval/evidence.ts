import type { IndexedParagraph, IndexedSentence } from './search-index.ts';

/** What speaks for a paragraph, whichever of its sentences is looked at. A share is of the question's terms by their rarity. */
export interface ParagraphEvidence {
  /** Share of the question in the paragraph. */
  readonly paragraph: number;
  /** The same, by rarity in the language at large. */
  readonly paragraphBackground: number;
  /** The same, of words in the very form that was asked. */
  readonly paragraphExact: number;
  /** Rarity of the terms held: not a share, so that matching much of a long question counts for more than all of a short one. */
  readonly paragraphRarity: number;
  /** The best sentence's pairs. */
  readonly paragraphPairs: number;
  /** The paragraph's BM25 score. */
  readonly bm25: number;
  /** Share in the paragraphs before and after, of what this one lacks. */
  readonly neighbours: number;
  /** Share of the names and numbers asked about; 0 where none were. */
  readonly names: number;
  readonly paragraphLength: number;
  /** 1 for the first paragraph of its report. */
  readonly lead: number;
}

/** What speaks for one sentence of a paragraph. */
export interface SentenceEvidence {
  readonly sentence: number;
  readonly sentenceBackground: number;
  readonly sentenceExact: number;
  readonly sentenceRarity: number;
  /** Share of which the sentence holds a relative only: "Ukrainian" for "Ukraine". */
  readonly sentenceRelated: number;
  /** Share in the sentence and the one before it, which its pronouns point to. */
  readonly withPrevious: number;
  /** Share of the question in neighbouring terms that stand together here too. */
  readonly pairs: number;
  /** How closely the terms found stand together. */
  readonly closeness: number;
  /** 1 where that kind of answer is wanted and the sentence could hold it. */
  readonly name: number;
  readonly place: number;
  readonly time: number;
  readonly number: number;
  readonly reason: number;
  readonly speech: number;
  readonly length: number;
}

/**
 * The same as above, times the share of the question that the best paragraph lacks: where the words of a question stand
 * nowhere together, it was asked in other words, and length and the kind of answer wanted must tell more.
 */
export interface UnmatchedEvidence {
  readonly lengthUnmatched: number;
  readonly paragraphLengthUnmatched: number;
  /** Any kind of answer wanted. */
  readonly kindUnmatched: number;
}

/** What speaks for a sentence as the answer. Ranking, the choice of the sentence and confidence all go by it. */
export interface Evidence extends ParagraphEvidence, SentenceEvidence, UnmatchedEvidence {}

/** What of it counts beside meaning. More of it was tried and told nothing that these do not. */
export type TrustedEvidence = Pick<
  Evidence,
  'bm25' | 'names' | 'paragraphExact' | 'sentenceRarity' | 'sentenceBackground' | 'withPrevious'
>;

/** How near a sentence and what stands around it are to the question in meaning; 0 is where an answer begins to be likely. */
export interface MeaningEvidence {
  readonly meaning: number;
  /** The sentence joined to the one before it. */
  readonly meaningWithPrevious: number;
  /** The whole paragraph. */
  readonly meaningParagraph: number;
}

/** A sentence and what speaks for it. */
export interface Evidenced {
  readonly paragraph: IndexedParagraph;
  readonly sentence: IndexedSentence;
  readonly evidence: Evidence;
  /** Undefined without a sentence encoder. */
  readonly meaning?: MeaningEvidence | undefined;
}
