import type { MeaningEvidence } from './evidence.ts';
import type { Query } from './query.ts';
import { type Hit, trustInWords } from './rank.ts';

/** What tells, with a sentence encoder, whether the first hit answers at all. */
export interface MeaningCertainty extends MeaningEvidence {
  readonly constant: number;
  /**
   * Share of the question that stands in the reports but not in the first hit's paragraph, by rarity in the language. A word
   * that stands nowhere may only be the asker's own; one that stands elsewhere says that this may be the wrong place.
   */
  readonly elsewhere: number;
  /** How far the question is asked in the reports' words: sharing words raises similarity whether or not they answer. */
  readonly trust: number;
  /** The first hit's share of the probability over all hits. */
  readonly probability: number;
  /** Share of the names and numbers asked about that the first hit lacks. */
  readonly namesMissing: number;
  /** 1 where a name or number asked about stands nowhere in the reports. */
  readonly nameUnknown: number;
  /** 1 where a number is asked for and the sentence has none. */
  readonly numberMissing: number;
}

/** Gathers what tells whether the first of the hits answers. */
export function gatherMeaningCertainty(
  { terms, wants }: Query,
  hits: readonly [Hit, ...Hit[]],
  meaning: MeaningEvidence,
): MeaningCertainty {
  const [{ evidence, sentence, score }] = hits;
  const known = terms.reduce((sum, term) => sum + (term.known ? term.backgroundShare : 0), 0);
  return {
    ...meaning,
    constant: 1,
    elsewhere: Math.max(0, known - evidence.paragraphBackground),
    trust: trustInWords(hits),
    probability: 1 / hits.reduce((sum, hit) => sum + Math.exp(hit.score - score), 0),
    namesMissing: terms.some(({ named }) => named) ? 1 - evidence.names : 0,
    nameUnknown: terms.some(({ named, known: found }) => named && !found) ? 1 : 0,
    numberMissing: wants === 'number' && !sentence.kinds.has('number') ? 1 : 0,
  };
}
