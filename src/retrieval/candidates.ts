import type { Report } from '../corpus/report.ts';
import { MAX_CANDIDATES, MAX_SCORED } from './limits.ts';
import type { Query } from './query.ts';
import type { IndexedParagraph, SearchIndex } from './search-index.ts';

/** A paragraph to look at closely: how well its words match, and what stands around it. */
export interface Candidate {
  readonly paragraph: IndexedParagraph;
  /** BM25 score; 0 where it was not found by its words. */
  readonly score: number;
  readonly neighbours: readonly IndexedParagraph[];
}

/** Where to look, beside the words. */
export interface Scope {
  /** The only report to look in; all of them where it is left out. */
  readonly report?: Report | undefined;
  /** Ids of the paragraphs nearest to the question in meaning. */
  readonly nearest?: readonly number[];
}

/**
 * The paragraphs that share most words with the question, and those nearest in meaning; in a short report every paragraph,
 * for the words may be others.
 */
export function findCandidates(
  index: SearchIndex,
  { terms }: Query,
  { report, nearest = [] }: Scope = {},
): readonly Candidate[] {
  const stems = terms.flatMap(({ stem, known, relatives }) => (known ? [stem] : relatives));
  const matches = index.lookUp(rarestStems(index, stems), report).slice(0, MAX_CANDIDATES);
  const found = new Map(matches.map(({ id, score }) => [id, score]));
  for (const id of [...nearest, ...shortScope(index, report)]) if (!found.has(id)) found.set(id, 0);
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
function shortScope(index: SearchIndex, report: Report | undefined): readonly number[] {
  const size = report?.paragraphs.length ?? index.paragraphs.length;
  if (size > MAX_CANDIDATES) return [];
  return index.paragraphs.filter((own) => report === undefined || own.report === report).map(({ id }) => id);
}

function neighboursOf({ paragraphs }: SearchIndex, { id, report }: IndexedParagraph): readonly IndexedParagraph[] {
  return [paragraphs[id - 1], paragraphs[id + 1]].flatMap((near) => (near?.report === report ? [near] : []));
}
