import type { Span } from './span.ts';

/** A word or number of a text, where it stands, and how it is compared. */
export interface Token extends Span {
  /** Lower case, without accents, apostrophes, possessive endings and thousands separators. */
  readonly word: string;
}

/** The longest word compared, in UTF-16 code units; what follows does not count. */
export const MAX_WORD_LENGTH = 32;

/** Scripts written without spaces between words: each character is a token. */
export const UNSPACED: string = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*`;
const NUMBER: string = String.raw`\p{N}{1,3}(?:,\p{N}{3})+(?![\p{N}])|\p{N}+\.\p{N}+`; // "10,000", "3.5"
const INITIALS: string = String.raw`\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])`; // "U.S." is the word "us"
const WORD: string = String.raw`[\p{L}\p{N}\p{M}]+(?:['’ʼ＇][\p{L}\p{M}]+)*`; // "don’t", "O'Brien"
const TOKEN: RegExp = new RegExp(`${UNSPACED}|${NUMBER}|${INITIALS}|${WORD}`, 'gu');

/** Splits text into words and numbers, in order. Hyphens part words: "vice-president" is two. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = foldWord(match[0]);
    if (word !== '') tokens.push({ start: match.index, end: match.index + match[0].length, word });
  }
  return tokens;
}

/** A word as words are compared: "Zelenskyy’s" is "zelenskyy", "Élysée" is "elysee", "10,000" is "10000", "U.S." is "us". */
export function foldWord(word: string): string {
  const folded = word
    .slice(0, 4 * MAX_WORD_LENGTH)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’ʼ＇]s$/u, '')
    .replace(/['’ʼ＇,]/gu, '');
  const plain = /\p{L}/u.test(folded) ? folded.replaceAll('.', '') : folded;
  return plain.slice(0, MAX_WORD_LENGTH);
}
