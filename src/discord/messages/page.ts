import type { Paragraph, Report } from '../../corpus/report.ts';
import type { Span } from '../../language/span.ts';
import { chunkParagraph } from '../markdown/chunks.ts';
import { markdownLength } from '../markdown/fit.ts';

/** The most markdown on one page in UTF-16 code units: about two screens of a phone. */
const PAGE = 1_200;

/** The most paragraphs on one page, so that very short ones stay below Discord's 40 components. */
const PAGE_PARAGRAPHS = 8;

/** Where a page begins or ends: before this chunk of this paragraph. */
export interface Bookmark {
  /** Paragraph number, from 1. */
  readonly paragraph: number;
  /** Chunk of the paragraph, from 0. */
  readonly chunk: number;
}

/** What a page shows of one paragraph: chunks `from` up to but not including `to`. */
export interface Stretch {
  readonly paragraph: Paragraph;
  readonly chunks: readonly Span[];
  readonly from: number;
  readonly to: number;
}

/** What one page shows, with the bookmarks of the pages beside it; undefined at the ends of the report. */
export interface Page {
  readonly stretches: readonly Stretch[];
  readonly previous: Bookmark | undefined;
  readonly next: Bookmark | undefined;
}

/** The page that begins at a bookmark, whole paragraphs as far as they fit; undefined where the report has no such place. */
export function openPage(report: Report, start: Bookmark): Page | undefined {
  const first = report.paragraphs[start.paragraph - 1];
  if (first === undefined || start.chunk >= chunksOf(first).length) return undefined;
  const beginning = takeForward(first, start.chunk);
  const stretches = [beginning, ...fillForward(report, beginning)];
  const next = bookmarkAfter(report, stretches.at(-1) ?? beginning);
  return { stretches, previous: bookmarkBefore(report, start), next };
}

/** The words of a stretch, word for word. */
export function stretchText({ paragraph, chunks, from, to }: Stretch): string {
  return paragraph.text.slice(chunks[from]?.start, chunks[to - 1]?.end);
}

function chunksOf(paragraph: Paragraph): readonly Span[] {
  return chunkParagraph(paragraph.text, PAGE);
}

/** The whole paragraphs that still fit after the first stretch of a page. */
function fillForward(report: Report, first: Stretch): readonly Stretch[] {
  if (first.to < first.chunks.length) return [];
  const stretches: Stretch[] = [];
  let room = PAGE - markdownLength(stretchText(first));
  const following = report.paragraphs.slice(first.paragraph.number, first.paragraph.number + PAGE_PARAGRAPHS - 1);
  for (const paragraph of following) {
    room -= markdownLength(paragraph.text);
    if (room < 0) break;
    const chunks = chunksOf(paragraph);
    stretches.push({ paragraph, chunks, from: 0, to: chunks.length });
  }
  return stretches;
}

function takeForward(paragraph: Paragraph, from: number): Stretch {
  const chunks = chunksOf(paragraph);
  let stretch = { paragraph, chunks, from, to: from + 1 };
  while (stretch.to < chunks.length) {
    const longer = { ...stretch, to: stretch.to + 1 };
    if (markdownLength(stretchText(longer)) > PAGE) break;
    stretch = longer;
  }
  return stretch;
}

function takeBackward(paragraph: Paragraph, to: number): Stretch {
  const chunks = chunksOf(paragraph);
  let stretch = { paragraph, chunks, from: to - 1, to };
  while (stretch.from > 0) {
    const longer = { ...stretch, from: stretch.from - 1 };
    if (markdownLength(stretchText(longer)) > PAGE) break;
    stretch = longer;
  }
  return stretch;
}

function bookmarkAfter(report: Report, last: Stretch): Bookmark | undefined {
  if (last.to < last.chunks.length) return { paragraph: last.paragraph.number, chunk: last.to };
  return last.paragraph.number < report.paragraphs.length
    ? { paragraph: last.paragraph.number + 1, chunk: 0 }
    : undefined;
}

/** The bookmark of the page that ends where this one begins. */
function bookmarkBefore(report: Report, start: Bookmark): Bookmark | undefined {
  const number = start.chunk > 0 ? start.paragraph : start.paragraph - 1;
  const last = report.paragraphs[number - 1];
  if (last === undefined) return undefined;
  const stretch = takeBackward(last, start.chunk > 0 ? start.chunk : chunksOf(last).length);
  if (stretch.from > 0) return { paragraph: number, chunk: stretch.from };
  let room = PAGE - markdownLength(stretchText(stretch));
  let first = number;
  for (const paragraph of report.paragraphs.slice(Math.max(0, number - PAGE_PARAGRAPHS), number - 1).reverse()) {
    room -= markdownLength(paragraph.text);
    if (room < 0) break;
    first = paragraph.number;
  }
  return { paragraph: first, chunk: 0 };
}
