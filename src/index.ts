import { type Library, openLibrary } from './answers/library.ts';
import { createReports } from './corpus/create.ts';
import { loadReports } from './corpus/load.ts';
import type { ReportInput } from './corpus/report.ts';

export type { Answer, AskOptions, Verdict } from './answers/ask.ts';
export type { Library } from './answers/library.ts';
export type { Passage, Slice } from './answers/passage.ts';
export type { Change } from './answers/quote-changes.ts';
export { UnknownReportError } from './answers/reports.ts';
export { UserError } from './answers/user-error.ts';
export type { CheckOptions, QuoteCheck } from './answers/verify.ts';
export { CorpusError, type Paragraph, type Problem, type Report, type ReportInput } from './corpus/report.ts';

/** Makes reports that a program has at hand ready to be asked. Rejects with `CorpusError`, naming every problem found. */
export async function createLibrary(reports: readonly ReportInput[]): Promise<Library> {
  return openLibrary(createReports(reports));
}

/** Makes every report of a folder ready to be asked. Rejects with `CorpusError`, naming every problem by file and line. */
export async function loadLibrary(directory: string): Promise<Library> {
  return openLibrary(await loadReports(directory));
}
