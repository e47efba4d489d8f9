import MiniSearch from 'minisearch';
import type { Paragraph, Report } from '../corpus/report.ts';
import { type AnswerKind, heldKinds, isCapitalised } from '../language/answer-kind.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Span } from '../language/span.ts';
import { stem } from '../language/stem.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { STOP_WORDS } from '../language/words/stop-words.ts';
import { groupFamilies, type StemCount, type Term, type Vocabulary } from './vocabulary.ts';

/** A paragraph as it is searched. */
export interface IndexedParagraph {
  /** Position among all paragraphs of all reports, from 0. */
  readonly id: number;
  readonly report: Report;
  readonly paragraph: Paragraph;
  readonly sentences: readonly IndexedSentence[];
}

/** A sentence of a paragraph: where it stands, the words that carry its subject, and what kinds of answer it could hold. */
export interface IndexedSentence {
  readonly span: Span;
  readonly terms: readonly Term[];
  readonly kinds: ReadonlySet<AnswerKind>;
}

/** Paragraphs, their words, and the paragraphs by their words. */
export interface SearchIndex {
  readonly paragraphs: readonly IndexedParagraph[];
  readonly vocabulary: Vocabulary;
  /** Paragraphs that share a stem with those given, best first by BM25, in one report or in all. */
  lookUp(stems: readonly string[], report: Report | undefined): readonly Match[];
}

/** A paragraph found by its words. */
interface Match {
  readonly id: number;
  readonly score: number;
}

/** Where the words of the reports are gathered while they are read. */
interface Reading {
  readonly terms: Map<string, Term>;
  readonly counts: Map<string, StemCount>;
}

/** Reads every paragraph once. */
export function buildSearchIndex(reports: readonly Report[]): SearchIndex {
  const reading: Reading = { terms: new Map(), counts: new Map() };
  const paragraphs: IndexedParagraph[] = [];
  for (const report of reports) {
    for (const paragraph of report.paragraphs) {
      paragraphs.push({ id: paragraphs.length, report, paragraph, sentences: readSentences(paragraph.text, reading) });
    }
  }
  const words = indexWords(paragraphs);
  return {
    paragraphs,
    vocabulary: { ...reading, families: groupFamilies(reading.counts.keys()) },
    lookUp(stems: readonly string[], report: Report | undefined): readonly Match[] {
      const filter = ({ id }: { readonly id: number }): boolean => paragraphs[id]?.report === report;
      return words
        .search(stems.join(' '), report === undefined ? {} : { filter })
        .map(({ id, score }) => ({ id, score }));
    },
  };
}

function indexWords(paragraphs: readonly IndexedParagraph[]): MiniSearch<IndexedParagraph> {
  const words = new MiniSearch<IndexedParagraph>({
    fields: ['stems'],
    extractField: (document: IndexedParagraph, field: string): number | string =>
      field === 'id' ? document.id : joinStems(document),
    stringifyField: (value: unknown): string => String(value),
    tokenize: (text: string): string[] => text.split(' '),
    processTerm: (term: string): string => term,
  });
  words.addAll(paragraphs);
  return words;
}

function joinStems({ sentences }: IndexedParagraph): string {
  return sentences.flatMap(({ terms }) => terms.map(({ stem }) => stem)).join(' ');
}

function readSentences(text: string, reading: Reading): readonly IndexedSentence[] {
  const sentences = splitSentences(text).map((span) => readSentence(text, span, reading));
  const stems = new Set(sentences.flatMap(({ terms }) => terms.map((term) => term.stem)));
  for (const found of stems) countStem(reading, found).paragraphs += 1;
  return sentences;
}

function readSentence(text: string, span: Span, reading: Reading): IndexedSentence {
  const words = text.slice(span.start, span.end);
  const tokens = tokenize(words);
  const subject = tokens.filter(({ word }) => !STOP_WORDS.has(word));
  for (const token of subject) {
    if (token !== tokens[0]) countCapital(words, token, countStem(reading, internTerm(reading, token.word).stem));
  }
  const terms = subject.map(({ word }) => internTerm(reading, word));
  return { span, terms, kinds: heldKinds(words, tokens) };
}

function internTerm({ terms }: Reading, word: string): Term {
  const known = terms.get(word);
  if (known !== undefined) return known;
  const term = { word, stem: stem(word) };
  terms.set(word, term);
  return term;
}

function countStem({ counts }: Reading, found: string): StemCount {
  const known = counts.get(found);
  if (known !== undefined) return known;
  const count = { paragraphs: 0, inside: 0, capitalised: 0 };
  counts.set(found, count);
  return count;
}

function countCapital(text: string, token: Token, count: StemCount): void {
  count.inside += 1;
  if (isCapitalised(text, token)) count.capitalised += 1;
}
