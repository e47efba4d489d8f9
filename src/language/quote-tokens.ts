import type { Span } from './span.ts';
import { UNSPACED } from './tokens.ts';

/** A word or a mark of a text, where it stands, and how it is compared in a quotation. */
export interface QuoteToken extends Span {
  /** As it is written, but for what does not count: the kind of quotation mark or dash, and invisible characters. */
  readonly key: string;
}

/** The key of every quotation mark and apostrophe, single or double: a quotation inside a quotation changes its marks. */
export const QUOTE_MARK = "'";

/** The key of every dash and hyphen, and of several in a row: "--" is how a typewriter writes "—". */
const DASH = '-';

/** What is typed for an apostrophe: "Ukraine’s", "Ukraine's", "Ukraine`s". */
const APOSTROPHE: string = String.raw`['’‘ʼ＇‛\x60´′]`;
const QUOTE: string = String.raw`["“”„‟«»‹›‚‘’'‛\x60´′″＂＇「」『』ʼ]`;
const AMOUNT: string = String.raw`\p{Sc}?\p{N}+(?:[.,:]\p{N}+)*(?:%|[\p{L}\p{M}]+)?`; // "10,000", "$3.5bn", "4:50", "12%"
const WORD: string = String.raw`[\p{L}\p{N}\p{M}\p{Cf}]+(?:${APOSTROPHE}[\p{L}\p{M}]+)*`; // "Ukraine’s"
const DASHES: string = String.raw`[\p{Pd}−]+`;
const TOKEN: RegExp = new RegExp(`${UNSPACED}|${AMOUNT}|${WORD}|${DASHES}|${QUOTE}|\\S`, 'gu');

const PLAIN = /^[A-Za-z]+$/;
const IS_QUOTE: RegExp = new RegExp(`^${QUOTE}$`, 'u');
const IS_DASH: RegExp = new RegExp(`^${DASHES}$`, 'u');
const APOSTROPHES: RegExp = new RegExp(APOSTROPHE, 'gu');
const HOLDS_LETTER = /[\p{L}\p{N}]/u;

const ENDS_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WORD = /^[\p{L}\p{N}]/u;
const ENDS_JOINED = /[\p{L}\p{N}][-‐‑]$/u;
const BEGINS_JOINED = /^[-‐‑][\p{L}\p{N}]/u;

/** Splits text into the words and marks that a quotation has to repeat; white space and invisible characters do not count. */
export function readQuoteTokens(text: string): QuoteToken[] {
  const tokens: QuoteToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const key = foldToken(match[0]);
    if (key !== '') tokens.push({ start: match.index, end: match.index + match[0].length, key });
  }
  return tokens;
}

/** Whether a key is a word or number, and no mark. */
export function isWord(key: string): boolean {
  return HOLDS_LETTER.test(key);
}

/** Whether two words differ at most in the case of their first letter: "The", "the". */
export function isSameButFirstCase(left: string, right: string): boolean {
  return left === right || (left.slice(1) === right.slice(1) && lowerFirst(left) === lowerFirst(right));
}

/** Whether this place of a text is inside a word that a hyphen joins: in "burnt-out", but not in "Kursk — and". */
export function isInsideCompound(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at, at + 2);
  return (ENDS_JOINED.test(before) && BEGINS_WORD.test(after)) || (ENDS_WORD.test(before) && BEGINS_JOINED.test(after));
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase();
}

function foldToken(token: string): string {
  // Most tokens of most texts: nothing about them is folded.
  if (PLAIN.test(token)) return token;
  if (IS_QUOTE.test(token)) return QUOTE_MARK;
  if (IS_DASH.test(token)) return DASH;
  return token
    .replace(/\p{Cf}+/gu, '')
    .replace(APOSTROPHES, QUOTE_MARK)
    .normalize('NFC');
}
