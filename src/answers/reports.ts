import { foldId, type Report } from '../corpus/report.ts';
import { UserError } from './user-error.ts';

/** How many ids an error names before it says how many more there are, so that the message fits any reply. */
const IDS_NAMED = 10;

/** How many UTF-16 code units of an id that names no report are repeated in the error. */
const ID_SHOWN = 100;

/** A report without its text, as it stands in a list of what there is; what is not recorded of it is left out. */
export interface ReportEntry extends Omit<Report, 'paragraphs'> {
  /** How many paragraphs it has. */
  readonly paragraphs: number;
}

/** Thrown when a report is named that is not loaded; the message names the id asked for and the ids that exist. */
export class UnknownReportError extends UserError {
  override readonly name = 'UnknownReportError';

  constructor(id: string, reports: readonly Report[]) {
    super(`There is no report "${shorten(id)}". ${listIds(reports)}`);
  }
}

/** Thrown when several reports are loaded and none was named; the message names the ids that exist. */
export class ReportNotNamedError extends UserError {
  override readonly name = 'ReportNotNamedError';

  constructor(reports: readonly Report[]) {
    super(`Name the report to read. ${listIds(reports)}`);
  }
}

/** The reports that there are, in the order in which they were loaded. */
export function listReports(reports: readonly Report[]): readonly ReportEntry[] {
  return reports.map((report) => ({ ...report, paragraphs: report.paragraphs.length }));
}

/** The report with this id, in any case; undefined where there is none. */
export function findReport(reports: readonly Report[], id: string): Report | undefined {
  const wanted = foldId(id);
  return reports.find((report) => foldId(report.id) === wanted);
}

/**
 * The report that a person means: the one with this id in any case, or the only one where no id is given.
 *
 * Throws `UnknownReportError`, or `ReportNotNamedError` where no id is given and there are several reports or none.
 */
export function chooseReport(reports: readonly Report[], id?: string): Report {
  if (id !== undefined) {
    const report = findReport(reports, id);
    if (report === undefined) throw new UnknownReportError(id, reports);
    return report;
  }
  const [only, ...others] = reports;
  if (only === undefined || others.length > 0) throw new ReportNotNamedError(reports);
  return only;
}

function shorten(id: string): string {
  return id.length > ID_SHOWN ? `${id.slice(0, ID_SHOWN)}…` : id;
}

function listIds(reports: readonly Report[]): string {
  if (reports.length === 0) return 'No report is loaded.';
  const named = reports.slice(0, IDS_NAMED).map(({ id }) => id);
  const rest = reports.length - named.length;
  return `Reports: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
