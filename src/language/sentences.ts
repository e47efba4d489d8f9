import type { Span } from './span.ts';
import { LEADING_ABBREVIATIONS, TRAILING_ABBREVIATIONS } from './words/abbreviations.ts';
import { SENTENCE_OPENERS } from './words/sentence-openers.ts';
import { SPEECH_VERBS } from './words/speech-verbs.ts';

/** Where a sentence may end: its mark, the quotes and brackets that close after it, and white space; or an empty line. */
const STOPS =
  /(?<![.!?…‽؟۔।॥])([.!?…‽؟۔।॥]+)(["'”’»›)\]}]*)(?=\s|$)|([。！？｡]+)(["'”’»›)\]}」』】）]*)|\n[^\S\n]*\n|\u2029/gu;

/** The longest word looked at before a full stop, in UTF-16 code units; no abbreviation is longer. */
const LONGEST_ABBREVIATION = 24;

/** How far to look ahead for the next word and for "Zelenskyy said", in UTF-16 code units; keeps splitting linear. */
const LOOKAHEAD = 120;

/** A stop found in the text, with what surrounds it. */
interface Stop {
  /** The marks themselves, "?!" or "."; empty for an empty line. */
  readonly marks: string;
  /** Quotes and brackets that close right after the marks. */
  readonly closers: string;
  /** The word that the marks follow, without opening quotes and brackets. */
  readonly word: string;
  /** What comes next, trimmed, without opening quotes and brackets. */
  readonly next: string;
  /** Whether the word before is the whole sentence so far, as in the list number "1." */
  readonly opensSentence: boolean;
}

/**
 * Splits text into sentences. The spans are trimmed, in order, do not overlap, and together hold every character that is
 * not white space. Takes time linear in the length of the text.
 */
export function splitSentences(text: string): Span[] {
  const cased = /\p{Lu}/u.test(text);
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  for (const match of text.matchAll(STOPS)) {
    const end = match.index + match[0].length;
    if (match.index < start) continue;
    if (!endsSentence(readStop(text, start, match), cased)) continue;
    spans.push(trimEnd(text, start, end));
    start = skipSpace(text, end);
  }
  if (start < text.length) spans.push(trimEnd(text, start, text.length));
  return spans;
}

function readStop(text: string, start: number, match: RegExpExecArray): Stop {
  const before = text.slice(Math.max(start, match.index - LONGEST_ABBREVIATION), match.index);
  const after = match.index + match[0].length;
  const word = (/\S*$/u.exec(before)?.[0] ?? '').replace(/^[^\p{L}\p{N}]+/u, '');
  return {
    marks: match[1] ?? match[3] ?? '',
    closers: match[2] ?? match[4] ?? '',
    word,
    next: text.slice(after, after + LOOKAHEAD).replace(/^[\s\p{Ps}\p{Pi}"'*–—-]+/u, ''),
    opensSentence: before.trimStart().length === word.length && match.index - word.length <= start + 1,
  };
}

/** The rules in order; the first that applies decides. */
function endsSentence(stop: Stop, cased: boolean): boolean {
  if (stop.marks === '' || stop.next === '') return true;
  if (cased && continuesInLowerCase(stop.next)) return false;
  if (isAskedByNamedSpeaker(stop)) return false;
  if (stop.marks !== '.' || stop.closers !== '') return true;
  if (stop.opensSentence && /^(?:\p{N}{1,3}|\p{Lu})$/u.test(stop.word)) return false; // "1. Sign the form." is one sentence
  return !isAbbreviation(stop);
}

/** "“Stop!” he said", "at 5 a.m. on Monday", "well … maybe"; but "iPhone sales fell" opens a sentence. */
function continuesInLowerCase(next: string): boolean {
  return /^\p{Ll}/u.test(next) && !/^\p{Ll}+\p{Lu}/u.test(next);
}

/** "“Is it true?” Zelenskyy asked." goes on after the question mark. */
function isAskedByNamedSpeaker({ marks, closers, next }: Stop): boolean {
  if (!/[?!…]$/u.test(marks) || !/["'”’»]/u.test(closers)) return false;
  const words = next.split(/\s+/u, 5);
  const verb = words.findIndex((word) => SPEECH_VERBS.has(word.replace(/[^\p{L}]+$/u, '')));
  return verb > 0 && words.slice(0, verb).every((word) => /^\p{Lu}/u.test(word));
}

function isAbbreviation({ word, next }: Stop): boolean {
  const folded = word.toLowerCase();
  if (LEADING_ABBREVIATIONS.has(folded) && isAbbreviationBefore(folded, next)) return true; // "Dr. Kim", "No. 5"
  const mayEnd = TRAILING_ABBREVIATIONS.has(folded) || isInitials(word); // "in the U.S. The", "W. Kensington"
  return mayEnd && !opensNewSentence(next);
}

/** "No. 5" and "p. 12" are abbreviations; the answer "No." and a page "p." before words are not. */
function isAbbreviationBefore(folded: string, next: string): boolean {
  return !NUMBERED.has(folded) || /^[\p{N}#]/u.test(next);
}

const NUMBERED: ReadonlySet<string> = new Set([
  'no',
  'nos',
  'p',
  'pp',
  'art',
  'ch',
  'para',
  'fig',
  'figs',
  'sec',
  'op',
]);

/** "J", "J.K", "D.C": single letters with full stops between them. */
function isInitials(word: string): boolean {
  return /^\p{Lu}(?:\.\p{Lu})*$/u.test(word);
}

/** "The", "But", "In"; not the "A" of "J. A. Smith". */
function opensNewSentence(next: string): boolean {
  const word = /^[\p{L}\p{M}’']+/u.exec(next)?.[0] ?? '';
  return SENTENCE_OPENERS.has(word.toLowerCase()) && next[word.length] !== '.';
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text, at)) at += 1;
  return at;
}

function trimEnd(text: string, start: number, end: number): Span {
  let last = end;
  while (last > start && isSpace(text, last - 1)) last -= 1;
  return { start, end: last };
}

function isSpace(text: string, at: number): boolean {
  return text.charAt(at).trim() === '';
}
