import { decodeFile, LINE_BREAK } from './decode.ts';
import type { Fault, Line } from './fault.ts';
import { readHead } from './head.ts';
import { MAX_PARAGRAPH_LENGTH, MAX_PARAGRAPHS, MAX_PROBLEMS_NAMED } from './limits.ts';
import type { Problem, ReportInput } from './report.ts';

/** A file that was read as a report, or everything that is wrong with it. */
export type ParsedFile =
  | { readonly kind: 'report'; readonly report: ReportInput }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The end of the file names that are reports. */
export const EXTENSION = /\.txt$/i;

/** Safe in a file name, an address and a Discord custom id, which has 100 characters for all of a button's state. */
const REPORT_ID = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Reads a report from its file's name and bytes: an optional head (see `readHead`), then a paragraph a line; blank lines do not count.
 *
 * A paragraph is its line without the line break and the white space around it, otherwise unaltered.
 */
export function parseReport(file: string, bytes: Uint8Array): ParsedFile {
  const id = file.replace(EXTENSION, '');
  const decoded = decodeFile(bytes);
  if (decoded.kind === 'fault') return refuse(file, [...idFaults(id), decoded.fault]);
  const lines = decoded.text.split(LINE_BREAK).map((line, index) => ({ number: index + 1, text: line.trim() }));
  const head = readHead(lines);
  const body = lines.slice(head.length).filter(({ text }) => text !== '');
  const faults = [...idFaults(id), ...head.faults, ...body.flatMap(paragraphFaults), ...countFaults(body)];
  if (faults.length > 0) return refuse(file, faults);
  return { kind: 'report', report: { id, ...head.metadata, paragraphs: body.map(({ text }) => text) } };
}

function refuse(file: string, faults: readonly Fault[]): ParsedFile {
  const named = faults.slice(0, MAX_PROBLEMS_NAMED);
  const rest = faults.length - named.length;
  const summary = rest > 0 ? [{ line: 0, message: `${rest} more problems in this file` }] : [];
  return { kind: 'problems', problems: [...named, ...summary].map((fault) => ({ file, ...fault })) };
}

function idFaults(id: string): readonly Fault[] {
  if (REPORT_ID.test(id)) return [];
  const message =
    'the file name is the id of the report; expected 1 to 64 of the letters A to Z, digits, "-" and "_", then .txt';
  return [{ line: 0, message }];
}

function countFaults(body: readonly Line[]): readonly Fault[] {
  if (body.length === 0)
    return [{ line: 0, message: 'the file has no paragraph; expected one after any head and blank line' }];
  const tooMany = body[MAX_PARAGRAPHS];
  if (tooMany === undefined) return [];
  const message = `the file has ${body.length} paragraphs; expected at most ${MAX_PARAGRAPHS}, and this line is beyond`;
  return [{ line: tooMany.number, message }];
}

function paragraphFaults({ number, text }: Line): readonly Fault[] {
  if (text.length <= MAX_PARAGRAPH_LENGTH) return [];
  const message = `the paragraph has ${text.length} characters; expected at most ${MAX_PARAGRAPH_LENGTH}`;
  return [{ line: number, message }];
}
