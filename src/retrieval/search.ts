import type { Report } from '../corpus/report.ts';
import { readQuestion } from '../language/question.ts';
import { findCandidates } from './candidates.ts';
import { type Confidence, estimateConfidence } from './confidence.ts';
import type { Evidenced } from './evidence.ts';
import { MAX_CANDIDATES, MAX_QUESTION_LENGTH } from './limits.ts';
import { addMeaning } from './meaning-evidence.ts';
import type { MeaningIndex } from './meaning-index.ts';
import { buildQuery, type Query } from './query.ts';
import { type Hit, rank } from './rank.ts';
import type { SearchIndex } from './search-index.ts';
import { gatherEvidence } from './word-evidence.ts';

/** What is searched: paragraphs by their words and, where there is a sentence encoder, by their meaning. */
export interface Searched {
  readonly index: SearchIndex;
  readonly meaning?: MeaningIndex | undefined;
}

/** What a search came to. */
export interface Findings extends Confidence {
  /** The best sentence of each paragraph, best first. */
  readonly hits: readonly Hit[];
}

/** A query and the evidence for each sentence, not yet weighed. */
export interface Considered {
  readonly query: Query;
  readonly scored: readonly Evidenced[];
}

/** Finds the paragraphs that answer a question, in one report or in all. */
export async function search(searched: Searched, question: string, report?: Report): Promise<Findings> {
  const { query, scored } = await consider(searched, question, report);
  const hits = rank(scored);
  return { hits, ...estimateConfidence(query, hits) };
}

/** Everything that speaks for every sentence worth a look; what the weights are fitted on. */
export async function consider({ index, meaning }: Searched, question: string, report?: Report): Promise<Considered> {
  const asked = readQuestion(question, MAX_QUESTION_LENGTH);
  const query = buildQuery(index, asked);
  if (meaning !== undefined && SOMETHING_ASKED.test(asked.text)) {
    const vector = await meaning.encodeQuestion(asked.text);
    const nearest = meaning.findNearest(vector, MAX_CANDIDATES, report);
    const scored = gatherEvidence(query, findCandidates(index, query, { report, nearest }));
    return { query, scored: addMeaning(scored, vector, meaning) };
  }
  if (query.terms.length === 0) return { query, scored: [] };
  return { query, scored: gatherEvidence(query, findCandidates(index, query, { report })) };
}

/** Punctuation and symbols alone ask for nothing, though the encoder would put them somewhere. */
const SOMETHING_ASKED = /[\p{L}\p{N}]/u;
