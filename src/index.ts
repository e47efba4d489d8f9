import { type Library, openLibrary } from './answers/library.ts';
import { createReports } from './corpus/create.ts';
import { loadReports } from './corpus/load.ts';
import type { ReportInput } from './corpus/report.ts';
import { type LibraryOptions, loadUnderstanding } from './understanding.ts';

export type { Answer, AskOptions, Verdict } from './answers/ask.ts';
export type { Library } from './answers/library.ts';
export type { Passage, Slice } from './answers/passage.ts';
export type { Change } from './answers/quote-changes.ts';
export { UnknownReportError } from './answers/reports.ts';
export type { Claim, Source } from './answers/sources.ts';
export { UserError } from './answers/user-error.ts';
export type { CheckOptions, QuoteCheck } from './answers/verify.ts';
export { CorpusError, type Paragraph, type Problem, type Report, type ReportInput } from './corpus/report.ts';
export { type LibraryOptions, MeaningWarning } from './understanding.ts';

/** Makes reports that a program has at hand ready to be asked. Rejects with `CorpusError`, naming every problem found. */
export async function createLibrary(inputs: readonly ReportInput[], options: LibraryOptions = {}): Promise<Library> {
  const reports = createReports(inputs);
  return openLibrary(reports, await loadUnderstanding(options));
}

/** Makes every report of a folder ready to be asked. Rejects with `CorpusError`, naming every problem by file and line. */
export async function loadLibrary(directory: string, options: LibraryOptions = {}): Promise<Library> {
  const reports = await loadReports(directory);
  return openLibrary(reports, await loadUnderstanding(options));
}
