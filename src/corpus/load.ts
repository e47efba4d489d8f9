import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createReports } from './create.ts';
import { tooLarge } from './decode.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { EXTENSION, type ParsedFile, parseReport } from './parse.ts';
import { CorpusError, foldId, type Problem, type Report } from './report.ts';

/**
 * Loads every `<report-id>.txt` of a folder, in order of file name; rejects with `CorpusError` listing every problem of every file.
 *
 * Hidden files and files with another ending are passed over.
 */
export async function loadReports(directory: string): Promise<readonly Report[]> {
  const root = await openFolder(directory);
  const files = await listFiles(root, directory);
  const parsed: ParsedFile[] = [];
  // One after another, so that a folder of many large files never lies in memory as bytes all at once.
  for (const file of files) parsed.push(await parseFile(root, file));
  const problems = [...parsed.flatMap((file) => (file.kind === 'problems' ? file.problems : [])), ...duplicates(files)];
  if (problems.length > 0) throw new CorpusError(problems);
  return createReports(parsed.flatMap((file) => (file.kind === 'report' ? [file.report] : [])));
}

async function openFolder(directory: string): Promise<string> {
  try {
    return await realpath(directory);
  } catch (error) {
    throw folderError(directory, error);
  }
}

async function listFiles(root: string, directory: string): Promise<readonly string[]> {
  const names = await readdir(root).catch((error: unknown) => {
    throw folderError(directory, error);
  });
  const files = names.filter((name) => EXTENSION.test(name) && !name.startsWith('.')).sort();
  if (files.length > 0) return files;
  const message = 'the folder holds no report; expected at least one file named <report-id>.txt';
  throw new CorpusError([{ file: directory, line: 0, message }]);
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

function duplicates(files: readonly string[]): readonly Problem[] {
  const firstByKey = new Map<string, string>();
  return files.flatMap((file) => {
    const key = foldId(file);
    const first = firstByKey.get(key);
    if (first === undefined) {
      firstByKey.set(key, file);
      return [];
    }
    return [
      {
        file,
        line: 0,
        message: `the file ${first} has the same id; expected ids that differ by more than letter case`,
      },
    ];
  });
}

function refuse(file: string, message: string): ParsedFile {
  return { kind: 'problems', problems: [{ file, line: 0, message }] };
}

function folderError(directory: string, error: unknown): CorpusError {
  const code = errorCode(error);
  const found = code === 'ENOENT' ? 'there is no such folder' : `the folder cannot be read (${code})`;
  return new CorpusError([
    { file: directory, line: 0, message: `${found}; expected the folder that holds the reports` },
  ]);
}

// The system's code for what failed, such as EACCES; anything else is a bug and is thrown on.
function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}
