import { openBidi } from './bidi.ts';
import { escapeMarkdown } from './escape.ts';

/** How many UTF-16 code units a text takes as Discord markdown: escaped, and with its changes of direction closed. */
export function markdownLength(text: string): number {
  return escapeMarkdown(text).length + openBidi(text).length;
}

/**
 * How long the beginning of a text may be, in UTF-16 code units, to take at most `room` as markdown (2 or more). Ends
 * between two words where it can, else between two characters as a person sees them; at least 1 for a text that is not
 * empty. Looks at no more than `room` code units, since `Intl.Segmenter` is slow on long text.
 */
export function fittingLength(text: string, room: number): number {
  const near = text.slice(0, room);
  const cut = near.length < text.length;
  const letters = Array.from(GRAPHEMES.segment(near), ({ segment }) => segment);
  const length = takeLength(cut ? letters.slice(0, -1) : letters, room);
  if (length === text.length) return length;
  // One letter under thousands of accents: split between its code points.
  if (length === 0) return takeLength(Array.from(near), room);
  const lastSpace = near.lastIndexOf(' ', length);
  return lastSpace > length / 2 ? lastSpace : length;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

function takeLength(pieces: readonly string[], room: number): number {
  let left = room;
  let length = 0;
  for (const piece of pieces) {
    left -= markdownLength(piece);
    if (left < 0) break;
    length += piece.length;
  }
  return length;
}
