import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createReports } from './create.ts';
import { tooLarge } from './decode.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { EXTENSION, type ParsedFile, parseReport } from './parse.ts';
import { CorpusError, foldId, type Problem, type Report } from './report.ts';

/** What a folder holds: the reports that are sound, and everything that is wrong with the others. */
export interface Inspection {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

/** Loads every `<report-id>.txt` of a folder, as `inspectReports` finds them; rejects with `CorpusError` if there is any problem. */
export async function loadReports(directory: string): Promise<readonly Report[]> {
  const { reports, problems } = await inspectReports(directory);
  if (problems.length > 0) throw new CorpusError(problems);
  return reports;
}

/**
 * Reads every `<report-id>.txt` of a folder, in order of file name, and lists every problem of every file.
 *
 * Hidden files and files with another ending are passed over. A folder that cannot be read, or holds no report, is a problem too.
 */
export async function inspectReports(directory: string): Promise<Inspection> {
  const folder = await openFolder(directory);
  if (typeof folder === 'string') return { reports: [], problems: [{ file: directory, line: 0, message: folder }] };
  const repeated = duplicates(folder.files);
  const parsed: ParsedFile[] = [];
  // One after another, so that a folder of many large files never lies in memory as bytes all at once.
  for (const file of folder.files) parsed.push(withProblem(await parseFile(folder.root, file), repeated.get(file)));
  return {
    reports: createReports(parsed.flatMap((file) => (file.kind === 'report' ? [file.report] : []))),
    problems: parsed.flatMap((file) => (file.kind === 'problems' ? file.problems : [])),
  };
}

interface Folder {
  /** Path without links. */
  readonly root: string;
  readonly files: readonly string[];
}

// The folder, or what is wrong with it.
async function openFolder(directory: string): Promise<Folder | string> {
  try {
    const root = await realpath(directory);
    const files = (await readdir(root)).filter((name) => EXTENSION.test(name) && !name.startsWith('.')).sort();
    return files.length > 0 ? { root, files } : 'the folder holds no report; expected files named <report-id>.txt';
  } catch (error) {
    const code = errorCode(error);
    const found = code === 'ENOENT' ? 'there is no such folder' : `the folder cannot be read (${code})`;
    return `${found}; expected the folder that holds the reports`;
  }
}

async function parseFile(root: string, file: string): Promise<ParsedFile> {
  try {
    const path = await realpath(join(root, file));
    if (!path.startsWith(join(root, sep)))
      return refuse(file, 'this link leaves the folder; expected a file inside it');
    // Asked before opening, because opening a named pipe waits until somebody writes to it.
    const stats = await stat(path);
    if (!stats.isFile()) return refuse(file, 'this is not a file; expected a text file');
    if (stats.size > MAX_FILE_BYTES) return refuse(file, tooLarge(stats.size));
    return parseReport(file, await readBounded(path));
  } catch (error) {
    return refuse(file, `the file cannot be read (${errorCode(error)}); expected a readable text file`);
  }
}

// Reads one byte more than is allowed at most, so that a file that grew since it was measured is still found too large.
async function readBounded(path: string): Promise<Uint8Array> {
  return buffer(createReadStream(path, { end: MAX_FILE_BYTES }));
}

// A problem for each file whose id an earlier file has taken.
function duplicates(files: readonly string[]): ReadonlyMap<string, Problem> {
  const firstByKey = new Map(files.toReversed().map((file) => [foldId(file), file]));
  return new Map(
    files.flatMap((file) => {
      const first = firstByKey.get(foldId(file)) ?? file;
      const message = `the file ${first} has the same id; expected ids that differ by more than letter case`;
      return first === file ? [] : [[file, { file, line: 0, message }] as const];
    }),
  );
}

function withProblem(parsed: ParsedFile, problem: Problem | undefined): ParsedFile {
  if (problem === undefined) return parsed;
  return { kind: 'problems', problems: [problem, ...(parsed.kind === 'problems' ? parsed.problems : [])] };
}

function refuse(file: string, message: string): ParsedFile {
  return { kind: 'problems', problems: [{ file, line: 0, message }] };
}

// The system's code for what failed, such as EACCES; anything else is a bug and is thrown on.
function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}
