import type { Report } from '../corpus/report.ts';
import { MAX_TERMS } from './limits.ts';
import { type IndexedParagraph, type IndexedSentence, readStems, type SearchIndex } from './search-index.ts';

/** A sentence found in answer to a question, and how well it matches. */
export interface Hit {
  readonly found: IndexedParagraph;
  readonly sentence: IndexedSentence;
  readonly score: number;
}

/** What a search came to: the best sentence of each paragraph, best first, and the probability that the first answers. */
export interface Findings {
  readonly hits: readonly Hit[];
  readonly confidence: number;
}

/** Finds the paragraphs that answer a question, in one report or in all. */
export async function search(index: SearchIndex, question: string, report?: Report): Promise<Findings> {
  const stems = [...new Set(readStems(question))].slice(0, MAX_TERMS);
  const results = index.words.search(stems.join(' '), {
    filter: ({ id }: { readonly id: number }): boolean =>
      report === undefined || index.paragraphs[id]?.report === report,
  });
  const hits = results.flatMap(({ id, score }): Hit[] => {
    const found = index.paragraphs[id];
    const sentence = found?.sentences.toSorted((a, b) => overlap(b, stems) - overlap(a, stems))[0];
    return found === undefined || sentence === undefined ? [] : [{ found, sentence, score }];
  });
  const first = hits[0];
  return { hits, confidence: first === undefined ? 0 : overlap(first.sentence, stems) / stems.length };
}

function overlap(sentence: IndexedSentence, stems: readonly string[]): number {
  return stems.filter((stem) => sentence.stems.includes(stem)).length;
}
