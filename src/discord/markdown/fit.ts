import { countOpeners } from './bidi.ts';
import { escapeMarkdown } from './escape.ts';

/** How far to look past a cut for the end of the letter that it falls into, in UTF-16 code units; the longest emoji has 35. */
const LOOKAHEAD = 64;

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many UTF-16 code units a text takes at most as Discord markdown: escaped, with its changes of direction closed. Never shrinks when the text grows. */
export function markdownLength(text: string): number {
  return escapeMarkdown(text).length + countOpeners(text);
}

/**
 * How long the beginning of a text may be, in UTF-16 code units, to take at most `room` as markdown (2 or more). Ends
 * between two words where it can, else between two letters as a person sees them; never 0 for a text that is not empty.
 * Takes time in proportion to `room`, however long the text.
 */
export function fittingLength(text: string, room: number): number {
  const near = text.slice(0, room + LOOKAHEAD);
  const longest = longestPrefix(near, room);
  if (longest === text.length) return longest;
  const letter = LETTERS.segment(near).containing(longest)?.index ?? longest;
  // One letter under thousands of accents: split, but not inside a code point.
  if (letter === 0) return /[\ud800-\udbff]$/.test(near.slice(0, longest)) ? longest - 1 : longest;
  const lastSpace = near.lastIndexOf(' ', letter);
  return lastSpace > letter / 2 ? lastSpace : letter;
}

function longestPrefix(text: string, room: number): number {
  let fits = 0;
  let tooLong = text.length + 1;
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (markdownLength(text.slice(0, middle)) <= room) fits = middle;
    else tooLong = middle;
  }
  return fits;
}
