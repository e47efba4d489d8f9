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
  const quoted: Span[] = [];
  const rest = continued ? endOfContinued(text) : 0;
  if (rest > 0) quoted.push({ start: 0, end: rest });
  let opened: { readonly start: number; readonly mark: string } | undefined;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (index < rest) continue;
    if (opened === undefined) {
      if (opens(text, index) && (!isSingle(mark) || index < lastSingle)) opened = { start: index, mark };
    } else if (CLOSERS.get(opened.mark)?.includes(mark) && closes(text, index)) {
      quoted.push({ start: opened.start, end: index + 1 });
      opened = undefined;
    }
  }
  if (opened !== undefined && !isSingle(opened.mark)) quoted.push({ start: opened.start, end: text.length });
  return quoted;
}

/** Where a quotation ends that was opened in the paragraph before; 0 where it did not go on. */
function endOfContinued(text: string): number {
  const mark = /["“”„«»]/u.exec(text);
  if (mark === null || !/["”»]/.test(mark[0]) || mark.index === 0) return 0;
  const closesHere =
    /\S/.test(text.charAt(mark.index - 1)) && !/[\p{L}\p{N}]/u.test(text.slice(mark.index + 1, mark.index + 3));
  return closesHere ? mark.index + 1 : 0;
}

/** Whether a paragraph ends inside a quotation. */
export function endsQuoted(text: string, quoted: readonly Span[]): boolean {
  const last = quoted.at(-1);
  return last !== undefined && last.end === text.length && !/["”“»’']\s*$/.test(text.slice(last.start + 1));
}

/** "(“Yes" opens; the inch mark of "12" wide" and the apostrophes of "don't" and "'90s" do not. */
function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (!CLOSERS.has(mark)) return false;
  if (mark === '“' || mark === '„' || mark === '«') return true;
  if (!/^$|[\s([{—–\-:/]/u.test(text.charAt(at - 1))) return false;
  return isSingle(mark) ? /[\p{L}"“]/u.test(text.slice(at + 1, at + 3)) : /\S/u.test(text.charAt(at + 1));
}

/** An apostrophe inside a word closes nothing. */
function closes(text: string, at: number): boolean {
  return !isSingle(text.charAt(at)) || !/[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3).slice(0, 1));
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
