import type { AnswerKind } from '../language/answer-kind.ts';
import type { Question, QuestionWord } from '../language/question.ts';
import { backgroundRarity, isCommonStem } from '../language/rarity.ts';
import { MAX_TERMS, MIN_TYPO_LENGTH } from './limits.ts';
import type { SearchIndex } from './search-index.ts';
import { findIntended, findRelatives, isName } from './vocabulary.ts';

/** A question as an index is searched for it. */
export interface Query {
  /** Distinct stems, in the order they were asked. */
  readonly terms: readonly QueryTerm[];
  readonly wants: AnswerKind | undefined;
}

/** A stem that is searched for. The shares of a query's terms add up to 1 each. */
export interface QueryTerm {
  readonly stem: string;
  readonly word: string;
  /** Share of the question's rarity among the paragraphs searched. */
  readonly share: number;
  /** Share of the question's rarity in the language at large. */
  readonly backgroundShare: number;
  /** A name or a number, by how the question or the reports write it. */
  readonly named: boolean;
  /** How rare the stem is in the language at large, 0 to 1. */
  readonly background: number;
  /** Other stems of the reports that begin alike. */
  readonly relatives: readonly string[];
  /** Its rarity among the paragraphs searched, as BM25 weighs it. */
  readonly rarity: number;
  /** Stands somewhere in the reports. */
  readonly known: boolean;
}

/** A term before its shares are known. */
interface Weighed extends QuestionWord {
  readonly known: boolean;
  readonly rarity: number;
  readonly background: number;
}

/** Turns a question into what this index is searched for: misspellings put right, the rarest terms, each with its weight. */
export function buildQuery(index: SearchIndex, { words, wants }: Question): Query {
  const distinct = new Map(words.map((word) => weigh(index, word)).map((term) => [term.stem, term]));
  const byRarity = [...distinct.values()].sort((a, b) => b.rarity * b.background - a.rarity * a.background);
  const rarest = new Set(byRarity.slice(0, MAX_TERMS));
  const kept = [...distinct.values()].filter((term) => rarest.has(term));
  return { terms: shareOut(index, kept), wants };
}

function weigh(index: SearchIndex, asked: QuestionWord): Weighed {
  const { counts } = index.vocabulary;
  const intended = counts.has(asked.stem) ? undefined : correct(index, asked);
  const stem = intended?.stem ?? asked.stem;
  const count = counts.get(stem);
  const background = backgroundRarity(stem);
  return {
    stem,
    word: intended?.word ?? asked.word,
    named: asked.named || (count !== undefined && isName(count)),
    known: count !== undefined,
    rarity: inverseFrequency(index.paragraphs.length, count?.paragraphs ?? 0),
    background: Math.max(background, SMALLEST_WEIGHT),
  };
}

/** Keeps every term's weight above nothing. */
const SMALLEST_WEIGHT = 0.05;

function correct(
  { vocabulary }: SearchIndex,
  { word, stem }: QuestionWord,
): { word: string; stem: string } | undefined {
  if (word.length < MIN_TYPO_LENGTH || isCommonStem(stem)) return undefined;
  return findIntended(vocabulary, word);
}

/** The inverse document frequency of BM25 (Robertson and Zaragoza 2009), never below 0. */
function inverseFrequency(paragraphs: number, holding: number): number {
  return Math.log(1 + (paragraphs - holding + 0.5) / (holding + 0.5));
}

function shareOut({ vocabulary }: SearchIndex, terms: readonly Weighed[]): readonly QueryTerm[] {
  const rarity = sum(terms.map((term) => term.rarity));
  const background = sum(terms.map((term) => term.background));
  return terms.map((term) => ({
    stem: term.stem,
    word: term.word,
    named: term.named,
    known: term.known,
    background: term.background,
    rarity: term.rarity,
    relatives: findRelatives(vocabulary, term.stem),
    share: term.rarity / rarity,
    backgroundShare: term.background / background,
  }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
