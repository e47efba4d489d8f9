import { isInsideCompound } from '../language/quote-tokens.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Span } from '../language/span.ts';
import type { Resemblance } from './nearest.ts';
import type { IndexedToken, QuoteIndex } from './quote-index.ts';

/**
 * The stretch that a quotation of so many tokens covers: the one that resembles it, widened within its sentences by as many
 * words as the quotation has before and after what the two share.
 */
export function coverQuote({ tokens }: QuoteIndex, length: number, { stretch, part }: Resemblance): Span {
  const first = tokens[stretch.start];
  const last = tokens[stretch.end - 1];
  if (first === undefined || last === undefined) return stretch;
  let { start, end } = stretch;
  const opening = sentenceAt(first);
  for (let left = part.start; left > 0 && isWithin(tokens[start - 1], first, opening); left -= 1) start -= 1;
  const closing = sentenceAt(last);
  for (let left = length - part.end; left > 0 && isWithin(tokens[end], last, closing); left -= 1) end += 1;
  return { start, end };
}

/** The stretch with the rest of the words at its ends that it begins or ends inside of: "lethal" becomes "Non-lethal". */
export function completeWords({ tokens }: QuoteIndex, { start, end }: Span): Span {
  const first = tokens[start];
  const last = tokens[end - 1];
  const before = first !== undefined && isInsideCompound(first.place.paragraph.text, first.start);
  const after = last !== undefined && isInsideCompound(last.place.paragraph.text, last.end);
  // A hyphen and the word that it joins.
  return { start: before ? Math.max(0, start - 2) : start, end: after ? end + 2 : end };
}

function sentenceAt({ start, end, place: { paragraph } }: IndexedToken): Span {
  const sentence = splitSentences(paragraph.text).find((span) => span.start <= start && end <= span.end);
  return sentence ?? { start, end };
}

function isWithin(token: IndexedToken | undefined, neighbour: IndexedToken, sentence: Span): boolean {
  if (token?.place !== neighbour.place) return false;
  return sentence.start <= token.start && token.end <= sentence.end;
}
