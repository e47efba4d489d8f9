import type { Span } from '../span.ts';

/** A piece of a sentence as the rules of speech read it: a word, a comma, a break between clauses, or a whole quotation. */
export interface Part extends Span {
  readonly kind: 'word' | 'comma' | 'break' | 'quote';
  /** Lower case but for "WHO" and the like, apostrophes straight, without round brackets; empty for what is no word. */
  readonly word: string;
  /** Whether it is written with a capital or a digit, as names and numbers are. */
  readonly named: boolean;
}

// "(SBU)", "$2.5m", "Inc.", "well-known", "O'Brien's", "workers'"; then a comma; then what parts clauses.
const PART =
  /(\([@\p{L}\p{N}_.&-]{1,24}\)|[@#$£€]?[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'.,\-‑&/@][\p{L}\p{N}\p{M}]+)*(?:(?<=s)[’'](?=\s)|\.(?=\s\p{Ll}))?)|([,،])|([;:—–]|(?<=\s)-{1,2}(?=\s)|\|)/gu;

/** Reads a sentence into its parts. `quoted` are the quotations of the paragraph, in order; each counts as one part. */
export function readParts(text: string, sentence: Span, quoted: readonly Span[]): readonly Part[] {
  const parts: Part[] = [];
  let at = sentence.start;
  for (const quote of quoted) {
    if (quote.end <= at || quote.start >= sentence.end) continue;
    readWords(text, { start: at, end: Math.max(at, quote.start) }, parts);
    const start = Math.max(quote.start, sentence.start);
    at = Math.min(quote.end, sentence.end);
    parts.push({ kind: 'quote', start, end: at, word: '', named: false });
  }
  readWords(text, { start: at, end: sentence.end }, parts);
  return parts;
}

function readWords(text: string, { start, end }: Span, parts: Part[]): void {
  for (const match of text.slice(start, end).matchAll(PART)) {
    const [whole, word, comma] = match;
    const span = { start: start + match.index, end: start + match.index + whole.length };
    if (word !== undefined) parts.push({ kind: 'word', ...span, word: foldPart(word), named: isNamed(word) });
    else parts.push({ kind: comma === undefined ? 'break' : 'comma', ...span, word: '', named: false });
  }
}

function foldPart(word: string): string {
  if (/^(?:WHO|US|IT)$/.test(word)) return word; // "the WHO" is no pronoun
  return word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[()]|\.$/g, '');
}

function isNamed(word: string): boolean {
  return /^[(#$£€]*[@\p{Lu}\p{N}]/u.test(word);
}
