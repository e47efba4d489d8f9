import type { Paragraph, Report } from '../corpus/report.ts';
import { isWord, type QuoteToken, readQuoteTokens } from '../language/quote-tokens.ts';
import type { Span } from '../language/span.ts';

/** A word as the reports have it, letter case aside, and where. */
export interface IndexedWord {
  /** Different for every word. */
  readonly id: number;
  /** False for a mark. */
  readonly isWord: boolean;
  /** Places in `QuoteIndex.tokens`, in order. */
  readonly positions: readonly number[];
}

/** A paragraph that quotations are looked for in. */
export interface QuotedParagraph {
  readonly report: Report;
  readonly paragraph: Paragraph;
  /** Its tokens in `QuoteIndex.tokens`. */
  readonly tokens: Span;
}

/** A word or mark of a report, where it stands. */
export interface IndexedToken extends QuoteToken {
  readonly word: IndexedWord;
  readonly place: QuotedParagraph;
}

/** All words and marks of all reports in a row, and where each word stands. */
export interface QuoteIndex {
  readonly tokens: readonly IndexedToken[];
  /** Where each report begins and ends in `tokens`. */
  readonly reports: ReadonlyMap<Report, Span>;
  /** The word behind the key of a token; undefined where no report has it. */
  wordOf(key: string): IndexedWord | undefined;
}

interface GrowingWord extends IndexedWord {
  readonly positions: number[];
}

/** Reads every word and mark of the reports once. */
export function buildQuoteIndex(reports: readonly Report[]): QuoteIndex {
  const tokens: IndexedToken[] = [];
  const words = new Map<string, GrowingWord>();
  const spans = new Map<Report, Span>();
  // Most keys come again and again, and to look one up is cheaper than to fold it.
  const byKey = new Map<string, GrowingWord>();
  for (const report of reports) {
    const start = tokens.length;
    for (const paragraph of report.paragraphs) {
      const read = readQuoteTokens(paragraph.text);
      const place = { report, paragraph, tokens: { start: tokens.length, end: tokens.length + read.length } };
      for (const token of read) {
        const word = byKey.get(token.key) ?? internWord(words, token.key);
        byKey.set(token.key, word);
        word.positions.push(tokens.length);
        tokens.push({ start: token.start, end: token.end, key: token.key, word, place });
      }
    }
    spans.set(report, { start, end: tokens.length });
  }
  return { tokens, reports: spans, wordOf: (key: string): IndexedWord | undefined => words.get(key.toLowerCase()) };
}

function internWord(words: Map<string, GrowingWord>, key: string): GrowingWord {
  const folded = key.toLowerCase();
  const known = words.get(folded);
  if (known !== undefined) return known;
  const word = { id: words.size, isWord: isWord(key), positions: [] };
  words.set(folded, word);
  return word;
}
