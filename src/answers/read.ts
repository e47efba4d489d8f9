import type { Paragraph, Report } from '../corpus/report.ts';
import type { Library } from './library.ts';
import { chooseReport } from './reports.ts';
import { UserError } from './user-error.ts';

/** What to read. */
export interface ReadOptions {
  /** Id of the report, in any case; may be left out where exactly one report is loaded. */
  readonly report?: string | undefined;
  /** Number of the only paragraph to read, from 1; the whole report where it is left out. */
  readonly paragraph?: number | undefined;
}

/** Paragraphs of a report, in its order. */
export interface Reading {
  /** The whole report, for the citation. */
  readonly report: Report;
  /** The paragraphs that were asked for. */
  readonly paragraphs: readonly Paragraph[];
}

/** Thrown when a report has no paragraph of the number asked for; the message names the numbers that it has. */
export class UnknownParagraphError extends UserError {
  override readonly name = 'UnknownParagraphError';

  constructor(paragraph: number, report: Report) {
    super(`"${report.id}" has no paragraph ${paragraph}: ${describeRange(report.paragraphs.length)}.`);
  }
}

/** Reads a report, or one paragraph of it; throws `UnknownReportError`, `ReportNotNamedError` or `UnknownParagraphError`. */
export function readReport(library: Library, options: ReadOptions = {}): Reading {
  const report = chooseReport(library.reports, options.report);
  const { paragraph: number } = options;
  if (number === undefined) return { report, paragraphs: report.paragraphs };
  const paragraph = report.paragraphs.find((candidate) => candidate.number === number);
  if (paragraph === undefined) throw new UnknownParagraphError(number, report);
  return { report, paragraphs: [paragraph] };
}

function describeRange(count: number): string {
  if (count === 0) return 'it has none';
  return count === 1 ? 'its only paragraph is 1' : `its paragraphs are 1 to ${count}`;
}
