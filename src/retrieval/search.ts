import type { Report } from '../corpus/report.ts';
import { readQuestion } from '../language/question.ts';
import { estimateConfidence } from './confidence.ts';
import { type Candidate, type Evidenced, gatherEvidence } from './evidence.ts';
import { MAX_CANDIDATES, MAX_QUESTION_LENGTH, MAX_SCORED } from './limits.ts';
import { buildQuery, type Query } from './query.ts';
import { type Hit, rank } from './rank.ts';
import type { IndexedParagraph, SearchIndex } from './search-index.ts';

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
  const candidates = findCandidates(index, query, report);
  return { query, scored: candidates.flatMap((candidate) => gatherEvidence(query, candidate)) };
}

/** The paragraphs that share most words with the question; in a short report every paragraph, for the words may be others. */
function findCandidates(index: SearchIndex, { terms }: Query, report: Report | undefined): readonly Candidate[] {
  const stems = terms.flatMap(({ stem, known, relatives }) => (known ? [stem] : relatives));
  const matches = index.lookUp(rarestStems(index, stems), report).slice(0, MAX_CANDIDATES);
  const found = new Map(matches.map(({ id, score }) => [id, score]));
  for (const { id } of shortScope(index, report)) if (!found.has(id)) found.set(id, 0);
  return [...found].flatMap(([id, score]) => {
    const paragraph = index.paragraphs[id];
    return paragraph === undefined ? [] : [{ paragraph, score, neighbours: neighboursOf(index, paragraph) }];
  });
}

/** The stems that stand in fewest paragraphs, as many as may be scored, and always the rarest. */
function rarestStems({ vocabulary }: SearchIndex, stems: readonly string[]): readonly string[] {
  const counted = stems
    .map((stem) => ({ stem, holding: vocabulary.counts.get(stem)?.paragraphs ?? 0 }))
    .sort((a, b) => a.holding - b.holding);
  let scored = 0;
  return counted.flatMap(({ stem, holding }, place) => {
    scored += holding;
    return place === 0 || scored <= MAX_SCORED ? [stem] : [];
  });
}

/** All paragraphs searched where they are few enough to look at each. */
function shortScope(index: SearchIndex, report: Report | undefined): readonly IndexedParagraph[] {
  const size = report?.paragraphs.length ?? index.paragraphs.length;
  if (size > MAX_CANDIDATES) return [];
  return index.paragraphs.filter((paragraph) => report === undefined || paragraph.report === report);
}

function neighboursOf({ paragraphs }: SearchIndex, { id, report }: IndexedParagraph): readonly IndexedParagraph[] {
  return [paragraphs[id - 1], paragraphs[id + 1]]
    .filter((near) => near !== undefined && near.report === report)
    .filter((near) => near !== undefined);
}
