import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inspectReports, loadReports } from '../../src/corpus/load.ts';
import { CorpusError, type Problem } from '../../src/corpus/report.ts';

/** Part of every Unix; Node has no call for it. */
const MAKE_PIPE = 'mkfifo';

let home = '';
let folder = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'corpus-'));
  folder = join(home, 'corpus');
  mkdirSync(folder);
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(file: string, content: string | Uint8Array = 'Text.\n'): void {
  writeFileSync(join(folder, file), content);
}

async function problems(directory = folder): Promise<readonly Problem[]> {
  const error: unknown = await loadReports(directory).catch((reason: unknown) => reason);
  if (error instanceof CorpusError) return error.problems;
  throw new Error('the folder loaded', { cause: error });
}

async function loadedIds(): Promise<readonly string[]> {
  return (await loadReports(folder)).map(({ id }) => id);
}

test('the real report loads whole', async () => {
  const [report, ...others] = await loadReports('corpus');
  expect(others).toEqual([]);
  expect(report).toMatchObject({ id: 'kursk-prisoners', revision: expect.stringMatching(/^[\w-]{8}$/) });
  expect(report?.paragraphs).toHaveLength(15);
  expect(report?.title).toBeUndefined();
});

test('reports come in order of file name, whatever else lies in the folder', async () => {
  for (const file of ['b.txt', 'C.TXT', 'a.txt', 'SOURCES.md', '.hidden.txt', 'notes', 'a.txt~']) write(file);
  mkdirSync(join(folder, 'drafts'));
  expect(await loadedIds()).toEqual(['C', 'a', 'b']);
});

test('a head is recorded and a revision given', async () => {
  write('river.txt', 'title: A river\n\nIt rose.\n');
  expect(await loadReports(folder)).toEqual([
    { id: 'river', title: 'A river', paragraphs: [{ number: 1, text: 'It rose.' }], revision: expect.any(String) },
  ]);
});

test('every problem of every file is listed at once', async () => {
  write('bad-key.txt', 'titel: x\n\nText.');
  write('bad name.txt');
  write('good.txt');
  write('latin.txt', Uint8Array.of(0x61, 0x0a, 0xe9));
  write('zero.txt', '');
  expect(await problems()).toEqual([
    { file: 'bad name.txt', line: 0, message: expect.stringContaining('file name') },
    { file: 'bad-key.txt', line: 1, message: expect.stringContaining('"titel"') },
    { file: 'latin.txt', line: 2, message: expect.stringContaining('0xE9') },
    { file: 'zero.txt', line: 0, message: expect.stringContaining('no paragraph') },
  ]);
});

test('an inspection gives the sound reports beside the problems of the others', async () => {
  write('bad.txt', 'titel: x\n\nText.');
  write('good.txt');
  write('GOOD.txt');
  const { reports, problems: found } = await inspectReports(folder);
  expect(reports.map(({ id }) => id)).toEqual(['GOOD']);
  expect(found.map(({ file }) => file)).toEqual(['bad.txt', 'good.txt']);
});

test('file names that differ by letter case only are duplicates', async () => {
  write('a.txt');
  write('a.TXT');
  expect(await problems()).toEqual([
    {
      file: 'a.txt',
      line: 0,
      message: 'the file a.TXT has the same id; expected ids that differ by more than letter case',
    },
  ]);
});

test('a duplicate that is broken too has both problems', async () => {
  write('a.txt', '');
  write('a.TXT');
  expect((await problems()).map(({ message }) => message)).toEqual([
    'the file a.TXT has the same id; expected ids that differ by more than letter case',
    expect.stringContaining('no paragraph'),
  ]);
});

test('a link inside the folder is followed', async () => {
  write('a.txt');
  symlinkSync('a.txt', join(folder, 'b.txt'));
  expect(await loadedIds()).toEqual(['a', 'b']);
});

test('the folder itself may be a link', async () => {
  write('a.txt');
  symlinkSync(folder, join(home, 'link'));
  expect(await loadReports(join(home, 'link'))).toHaveLength(1);
});

test.each([
  ['up', '../secret.txt'],
  ['to a folder whose name begins alike', '../corpus-other/secret.txt'],
])('a link that leads %s leaves the folder and is refused', async (_, target) => {
  mkdirSync(join(home, 'corpus-other'));
  writeFileSync(join(folder, target), 'Secret.');
  symlinkSync(target, join(folder, 'a.txt'));
  expect(await problems()).toEqual([{ file: 'a.txt', line: 0, message: expect.stringContaining('leaves the folder') }]);
});

test('a link through a folder that leaves is refused too', async () => {
  mkdirSync(join(home, 'outside'));
  writeFileSync(join(home, 'outside', 'secret.txt'), 'Secret.');
  symlinkSync(join(home, 'outside'), join(folder, 'inside'));
  symlinkSync('inside/secret.txt', join(folder, 'a.txt'));
  expect(await problems()).toEqual([{ file: 'a.txt', line: 0, message: expect.stringContaining('leaves the folder') }]);
});

test('links that lead nowhere or in a circle are unreadable', async () => {
  symlinkSync('missing', join(folder, 'a.txt'));
  symlinkSync('b.txt', join(folder, 'b.txt'));
  expect((await problems()).map(({ message }) => message)).toEqual([
    'the file cannot be read (ENOENT); expected a readable text file',
    'the file cannot be read (ELOOP); expected a readable text file',
  ]);
});

test('a folder and a named pipe are no files, and the pipe is not waited for', async () => {
  mkdirSync(join(folder, 'a.txt'));
  execFileSync(MAKE_PIPE, [join(folder, 'b.txt')]);
  expect((await problems()).map(({ message }) => message)).toEqual(
    Array.from({ length: 2 }, () => 'this is not a file; expected a text file'),
  );
});

test('a file of eight gigabytes is refused by its size, unread', async () => {
  write('a.txt');
  truncateSync(join(folder, 'a.txt'), 8 * 1024 ** 3);
  expect(await problems()).toEqual([
    { file: 'a.txt', line: 0, message: 'the file has 8589934592 bytes; expected at most 1048576 (1 MiB)' },
  ]);
});

// The system lets root read everything.
test.skipIf(process.getuid?.() === 0)('an unreadable file is a problem', async () => {
  write('a.txt');
  chmodSync(join(folder, 'a.txt'), 0);
  expect((await problems())[0]?.message).toContain('EACCES');
});

test('a missing folder, a file in its place and a folder without reports are problems of the folder', async () => {
  write('SOURCES.md');
  const file = join(folder, 'SOURCES.md');
  expect(await problems(join(home, 'nowhere'))).toEqual([
    {
      file: join(home, 'nowhere'),
      line: 0,
      message: 'there is no such folder; expected the folder that holds the reports',
    },
  ]);
  expect((await problems(file))[0]).toEqual({ file, line: 0, message: expect.stringContaining('ENOTDIR') });
  expect(await problems()).toEqual([
    { file: folder, line: 0, message: 'the folder holds no report; expected files named <report-id>.txt' },
  ]);
});
