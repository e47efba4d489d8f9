import type { Report } from '../../corpus/report.ts';
import { isolate } from '../markdown/bidi.ts';
import { escapeMarkdown } from '../markdown/escape.ts';
import { fittingLength } from '../markdown/fit.ts';
import type { Quotation } from './quotation.ts';

/** Room for a name on a line of ours, in UTF-16 code units of markdown: two lines on a phone. */
const NAME_ROOM = 120;

/** Where a passage stands: "— kursk-prisoners, ¶ 12 of 15". */
export function citePlace({ report, paragraph }: Quotation): string {
  return `— ${nameReport(report)}, ¶ ${paragraph.number} of ${report.paragraphs.length}`;
}

/** The lines below a passage: who said it, where it stands, and what is recorded of the report; what is not recorded is left out. */
export function cite(quotation: Quotation): string {
  const { report, speaker } = quotation;
  const origin = describeOrigin(report);
  return [
    ...(speaker === null ? [] : [`According to: ${inline(speaker)}`]),
    citePlace(quotation),
    ...(origin === '' ? [] : [`-# ${origin}`]),
  ].join('\n');
}

/** A report's title, or its id where no title is recorded, as markdown that fits into a line of ours. */
export function nameReport(report: Report): string {
  return inline(report.title ?? report.id);
}

/** What is recorded of where a report comes from: "By A. Writer · The Paper · 2025-01-11"; empty where nothing is. */
export function describeOrigin({ author, publisher, published }: Report): string {
  const byline = author === undefined ? undefined : `By ${author}`;
  return [byline, publisher, published]
    .filter((part) => part !== undefined)
    .map(inline)
    .join(' · ');
}

/** Words of others on a line of ours: inert, on one line, cut where they are long, unable to turn the line around. */
export function inline(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const length = fittingLength(line, NAME_ROOM);
  return isolate(escapeMarkdown(length < line.length ? `${line.slice(0, length)}…` : line));
}
