import { isWord, QUOTE_MARK, type QuoteToken, readQuoteTokens } from './quote-tokens.ts';
import type { Span } from './span.ts';

/** "…", "...", ". . .", each alone or in brackets: "[...]", "(…)". */
const OMISSION = /[[(]\s*(?:…|\.(?:\s?\.){2,})\s*[\])]|…+|\.(?:\s?\.){2,}/gu;

/**
 * The words of a quotation, in one piece or, where marks say that words were left out, in several. Quotation marks around it
 * and a full stop at its end are no part of it. Empty where there are no words.
 */
export function readPieces(text: string): readonly (readonly QuoteToken[])[] {
  const pieces = splitAtOmissions(text)
    .map(({ start, end }) => readQuoteTokens(text.slice(start, end)).map((token) => shift(token, start)))
    .filter((tokens) => tokens.some(({ key }) => isWord(key)));
  return pieces.map((tokens, place) => {
    const from = place === 0 ? tokens.findIndex(({ key }) => key !== QUOTE_MARK) : 0;
    const to = place === pieces.length - 1 ? endOfWords(tokens) : tokens.length;
    return tokens.slice(from, to);
  });
}

/** The stretches of a quotation between the marks that say words were left out; a quotation without them is one stretch. */
function splitAtOmissions(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(OMISSION)) {
    pieces.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...pieces, { start, end: text.length }];
}

function shift({ start, end, key }: QuoteToken, by: number): QuoteToken {
  return { start: start + by, end: end + by, key };
}

/** Where a quotation ends without its last full stop and the quotation marks before and after it. */
function endOfWords(tokens: readonly QuoteToken[]): number {
  const bare = tokens.findLastIndex(({ key }) => key !== QUOTE_MARK);
  if (tokens[bare]?.key !== '.') return bare + 1;
  return tokens.findLastIndex(({ key }, at) => at < bare && key !== QUOTE_MARK) + 1;
}
