import MiniSearch from 'minisearch';
import type { Paragraph, Report } from '../corpus/report.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Span } from '../language/span.ts';
import { stem } from '../language/stem.ts';
import { tokenize } from '../language/tokens.ts';
import { STOP_WORDS } from '../language/words/stop-words.ts';

/** A paragraph as it is searched. */
export interface IndexedParagraph {
  readonly report: Report;
  readonly paragraph: Paragraph;
  readonly sentences: readonly IndexedSentence[];
}

/** A sentence of a paragraph: where it stands, and its stems. */
export interface IndexedSentence {
  readonly span: Span;
  readonly stems: readonly string[];
}

/** Paragraphs by the words in them. */
export interface SearchIndex {
  readonly paragraphs: readonly IndexedParagraph[];
  readonly words: MiniSearch<{ readonly id: number; readonly text: string }>;
}

/** Reads every paragraph once. */
export function buildSearchIndex(reports: readonly Report[]): SearchIndex {
  const paragraphs = reports.flatMap((report) =>
    report.paragraphs.map((paragraph) => indexParagraph(report, paragraph)),
  );
  const words = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
    tokenize: (text): string[] => text.split(' '),
  });
  words.addAll(
    paragraphs.map(({ sentences }, id) => ({ id, text: sentences.flatMap(({ stems }) => stems).join(' ') })),
  );
  return { paragraphs, words };
}

function indexParagraph(report: Report, paragraph: Paragraph): IndexedParagraph {
  const sentences = splitSentences(paragraph.text).map((span) => ({
    span,
    stems: readStems(paragraph.text.slice(span.start, span.end)),
  }));
  return { report, paragraph, sentences };
}

/** The stems of a text's words, without stop words. */
export function readStems(text: string): string[] {
  return tokenize(text)
    .filter(({ word }) => !STOP_WORDS.has(word))
    .map(({ word }) => stem(word));
}
