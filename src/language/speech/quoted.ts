import type { Span } from '../span.ts';

/** Marks that open or close a quotation, or that may be an apostrophe. */
const MARKS = /["“”„«»‘’']/gu;

/** What closes a quotation, by what opened it; some keyboards mix the pairs. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”"'],
  ['„', '“”"'],
  ['"', '"”'],
  ['«', '»'],
  ['‘', "’'"],
  ["'", "'’"],
]);

/**
 * The quotations of a paragraph, with their marks, in order. One that is never closed lasts to the end, as a quotation
 * that runs over paragraphs does. Quotations inside a quotation belong to it. `continued`: the paragraph before ended
 * inside a quotation, which may go on here without being opened anew.
 */
export function findQuoted(text: string, continued = false): Span[] {
  const lastSingle = lastClosingApostrophe(text);
  const rest = continued ? endOfContinued(text) : 0;
  const quoted: Span[] = rest > 0 ? [{ start: 0, end: rest }] : [];
  let opened: Opened | undefined;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (index < rest) continue;
    if (opened === undefined) {
      opened = isSingle(mark) && index >= lastSingle ? undefined : open(text, index);
    } else if (closes(text, index, opened)) {
      quoted.push({ start: opened.start, end: index + 1 });
      opened = undefined;
    }
  }
  if (opened !== undefined && !isSingle(opened.mark)) quoted.push({ start: opened.start, end: text.length });
  return quoted;
}

/** A quotation that has begun: where, and with which mark. */
interface Opened {
  readonly start: number;
  readonly mark: string;
}

/** Where a quotation ends that was opened in the paragraph before; 0 where it did not go on. */
function endOfContinued(text: string): number {
  const mark = /["“”„«»]/u.exec(text);
  if (mark === null || !/["”»]/.test(mark[0]) || mark.index === 0) return 0;
  const closesHere =
    /\S/.test(text.charAt(mark.index - 1)) && !/^[\p{L}\p{N}]/u.test(text.slice(mark.index + 1, mark.index + 3));
  return closesHere ? mark.index + 1 : 0;
}

/** Whether a paragraph ends inside a quotation. */
export function endsQuoted(text: string, quoted: readonly Span[]): boolean {
  const last = quoted.at(-1);
  return last !== undefined && last.end === text.length && !/["”“»’']\s*$/.test(text.slice(last.start + 1));
}

/** "(“Yes" opens; the inch mark of "12" wide" and the apostrophes of "don't" and "'90s" do not. */
function open(text: string, start: number): Opened | undefined {
  const mark = text.charAt(start);
  if (!CLOSERS.has(mark)) return undefined;
  if (mark === '“' || mark === '„' || mark === '«') return { start, mark };
  if (!/^$|[\s([{—–\-:/]/u.test(text.charAt(start - 1))) return undefined;
  const opens = isSingle(mark) ? /^[\p{L}"“]/u : /^\S/u;
  return opens.test(text.slice(start + 1, start + 3)) ? { start, mark } : undefined;
}

/** An apostrophe inside a word closes nothing. */
function closes(text: string, at: number, { mark }: Opened): boolean {
  const isPair = CLOSERS.get(mark)?.includes(text.charAt(at)) ?? false;
  return isPair && !(isSingle(text.charAt(at)) && /^[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3)));
}

/** Where the last mark stands that could close a single quotation: behind a word or its stop, before no letter. */
function lastClosingApostrophe(text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(/(?<=\S)['’](?![\p{L}\p{N}])/gu)) last = index;
  return last;
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === "'" || mark === '’';
}
