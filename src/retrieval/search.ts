import type { Report } from '../corpus/report.ts';
import { readQuestion } from '../language/question.ts';
import { findCandidates } from './candidates.ts';
import { estimateConfidence } from './confidence.ts';
import { type Evidenced, gatherEvidence } from './evidence.ts';
import { MAX_QUESTION_LENGTH } from './limits.ts';
import { buildQuery, type Query } from './query.ts';
import { type Hit, rank } from './rank.ts';
import type { SearchIndex } from './search-index.ts';

/** What a search came to. */
export interface Findings {
  /** The best sentence of each paragraph, best first. */
  readonly hits: readonly Hit[];
  /** Estimated probability, 0 to 1, that the first hit answers. */
  readonly confidence: number;
}

/** A query and the evidence for each sentence, not yet weighed. */
export interface Considered {
  readonly query: Query;
  readonly scored: readonly Evidenced[];
}

/** Finds the paragraphs that answer a question, in one report or in all. */
export async function search(index: SearchIndex, question: string, report?: Report): Promise<Findings> {
  const { query, scored } = consider(index, question, report);
  const hits = rank(scored);
  return { hits, confidence: estimateConfidence(query, hits) };
}

/** Everything that speaks for every sentence worth a look; what the weights are fitted on. */
export function consider(index: SearchIndex, question: string, report?: Report): Considered {
  const query = buildQuery(index, readQuestion(question, MAX_QUESTION_LENGTH));
  if (query.terms.length === 0) return { query, scored: [] };
  return { query, scored: gatherEvidence(query, findCandidates(index, query, report)) };
}
