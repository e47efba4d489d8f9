import type { Span } from './span.ts';

/** What closes a quotation that each mark opens: “English”, „German“, «French», »Danish«, ”Swedish”, "typed", 「Japanese」. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['”', '”'],
  ['"', '"'],
  ['「', '」'],
  ['『', '』'],
]);

/** "> a line", ">>> all that follows": Discord's block quotes. */
const BLOCK_QUOTE = /^(?:>>> ([\s\S]*)|> (.*))$/gm;

/** ‘British’ and 'typed' marks, which are apostrophes as well. */
const SINGLE_OPENERS = "‘'";
const SINGLE_CLOSERS = "’'";

const LETTER = /[\p{L}\p{N}]/u;

/**
 * The quotations in a message, without the marks around them, in order. Of nested ones the outer. A comma before the closing
 * mark belongs to who quotes: "It fell," he wrote. Single marks count only where there are no others; an apostrophe is none.
 */
export function findQuotes(message: string): Span[] {
  const blocks = findBlockQuotes(message);
  const rest = blankOut(message, blocks);
  const marked = findMarked(rest, findCloser, [...CLOSERS.keys()].join(''));
  const all = [...blocks, ...marked];
  const quotes = all.length > 0 ? all : findMarked(rest, findSingleCloser, SINGLE_OPENERS);
  return quotes
    .map((span) => trim(message, span))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
}

function findBlockQuotes(message: string): Span[] {
  return [...message.matchAll(BLOCK_QUOTE)].map((match) => {
    const end = match.index + match[0].length;
    return { start: end - (match[1] ?? match[2] ?? '').length, end };
  });
}

/** The message with other text in the place of these spans, so that offsets hold and no mark in them counts. */
function blankOut(message: string, spans: readonly Span[]): string {
  return spans.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    message,
  );
}

/** Where the quotation that this mark opens is closed; undefined where it is not. */
type FindCloser = (text: string, opener: number) => number | undefined;

function findMarked(text: string, closerOf: FindCloser, openers: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!openers.includes(text.charAt(at)) || !opens(text, at)) continue;
    const end = closerOf(text, at);
    if (end === undefined) continue;
    spans.push({ start: at + 1, end });
    at = end;
  }
  return spans;
}

function findCloser(text: string, opener: number): number | undefined {
  const mark = text.charAt(opener);
  const closers = CLOSERS.get(mark) ?? '';
  let depth = 1;
  for (let at = opener + 1; at < text.length; at += 1) {
    const here = text.charAt(at);
    if (closers.includes(here) && closes(text, at)) depth -= 1;
    else if (here === mark && opens(text, at)) depth += 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** The last one on the line before another quotation opens: in 'the soldiers' jaw', the first is an apostrophe. */
function findSingleCloser(text: string, opener: number): number | undefined {
  let closer: number | undefined;
  for (let at = opener + 1; at < text.length && text.charAt(at) !== '\n'; at += 1) {
    const here = text.charAt(at);
    if (SINGLE_CLOSERS.includes(here) && closes(text, at)) closer = at;
    else if (SINGLE_OPENERS.includes(here) && opens(text, at) && closer !== undefined) break;
  }
  return closer;
}

/** Whether a word can begin behind the mark, and none ends before it. French marks have a space inside: « elle ». */
function opens(text: string, at: number): boolean {
  const leads = '«‹'.includes(text.charAt(at)) || /\S/.test(text.charAt(at + 1));
  return leads && !LETTER.test(text.charAt(at - 1));
}

/** Whether a word can end before the mark, and none begins behind it. */
function closes(text: string, at: number): boolean {
  const follows = '»›'.includes(text.charAt(at)) || /\S/.test(text.charAt(at - 1));
  return follows && !LETTER.test(text.charAt(at + 1));
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const length = words.replace(/,?\s*$/, '').length;
  return { start: start + Math.min(length, words.length - words.trimStart().length), end: start + length };
}
