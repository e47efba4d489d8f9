/*
 * Reading direction. A report's words stand on lines of their own, so nothing in them can reorder ours, and what they
 * leave open is closed where they end (`openBidi`); words of others on a line of ours are fenced off (`isolate`). The
 * words themselves, invisible characters included, stay as they are: word for word means every character.
 */

/** What each opening control has to be closed with: U+202A, B, D, E by U+202C; U+2066, 7, 8 by U+2069. */
const CLOSER: ReadonlyMap<string, string> = new Map([
  ['\u202a', '\u202c'],
  ['\u202b', '\u202c'],
  ['\u202d', '\u202c'],
  ['\u202e', '\u202c'],
  ['\u2066', '\u2069'],
  ['\u2067', '\u2069'],
  ['\u2068', '\u2069'],
]);
const CLOSE_EMBEDDING = '\u202c';
const CLOSE_ISOLATE = '\u2069';

const CONTROL = /[\u202a-\u202e\u2066-\u2069]/g;

const OPENER = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/g;

/** Anything that can turn the reading direction: the controls, and letters of scripts written from right to left. */
const TURNS =
  /[\u202a-\u202e\u2066-\u2069\u200f\u061c]|[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * The invisible characters that close every change of reading direction which the text leaves open, so that it cannot
 * reorder what stands after it. Empty for nearly every text. Follows the pairing of the Unicode Bidirectional Algorithm
 * (BD9, X7): a closed isolate closes the embeddings inside it, and an embedding is never closed from inside an isolate.
 */
export function openBidi(text: string): string {
  const open: string[] = [];
  for (const [control] of text.matchAll(CONTROL)) {
    const closer = CLOSER.get(control);
    if (closer !== undefined) open.push(closer);
    else if (control === CLOSE_ISOLATE) closeIsolate(open);
    else if (open.at(-1) === CLOSE_EMBEDDING) open.pop();
  }
  return open.reverse().join('');
}

/** How many controls in the text open a change of direction: as many closers as it can need. */
export function countOpeners(text: string): number {
  return text.match(OPENER)?.length ?? 0;
}

/** The text, fenced off where it could turn the direction of our own words on the same line. */
export function isolate(text: string): string {
  return TURNS.test(text) ? `\u2068${text}${openBidi(text)}\u2069` : text;
}

function closeIsolate(open: string[]): void {
  const isolateAt = open.lastIndexOf(CLOSE_ISOLATE);
  if (isolateAt >= 0) open.length = isolateAt;
}
