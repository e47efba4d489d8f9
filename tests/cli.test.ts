import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readReport } from '../src/answers/read.ts';
import { listReports } from '../src/answers/reports.ts';
import { loadLibrary } from '../src/index.ts';

// Every run is a process of its own, and a test has several.
vi.setConfig({ testTimeout: 30_000 });

const CLI = resolve('dist/src/cli.js');
const DOCTOR = "What did the doctor say about the soldiers' injuries?";

const library = await loadLibrary('corpus');
let home = '';
let bad = '';
let two = '';

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cli-'));
  bad = join(home, 'bad');
  two = join(home, 'two');
  mkdirSync(bad);
  mkdirSync(two);
  writeFileSync(join(bad, 'river.txt'), 'titel: River\npublished: today\n\nIt rose.');
  writeFileSync(join(bad, 'sea.txt'), '');
  writeFileSync(join(bad, 'lake.txt'), 'It froze.');
  writeFileSync(join(two, 'lake.txt'), 'The lake froze\u001b[31m on Monday.');
  writeFileSync(join(two, 'river.txt'), 'title: River rises\n\nThe river rose on Tuesday.\n\nIt fell.');
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function verbatim(args: readonly string[], environment: NodeJS.ProcessEnv = {}, cwd = '.'): Run {
  const { PATH, XDG_CACHE_HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH, XDG_CACHE_HOME, ...environment },
  });
  return { status, stdout, stderr };
}

test('ask prints the verdict, the passage and where it stands, without any escape sequence in a pipe', () => {
  const { status, stdout, stderr } = verbatim(['ask', DOCTOR]);
  const paragraph = library.reports[0]?.paragraphs[11]?.text;
  expect(stdout).toBe(
    `The report says:\n\n${paragraph}\n\nAccording to: A doctor featured in the video\n— kursk-prisoners, ¶ 12 of 15\n`,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('ask --json prints the answer that the library gives', async () => {
  const { status, stdout } = verbatim(['ask', '--json', DOCTOR]);
  const answer: unknown = JSON.parse(stdout);
  expect(answer).toEqual(await library.ask(DOCTOR));
  expect(answer).toMatchObject({
    verdict: 'answered',
    passages: [{ report: 'kursk-prisoners', paragraph: 12 }, {}, {}],
  });
  expect(status).toBe(0);
});

test('verify prints the verdict, what was changed and the real passage, with status 0', () => {
  const { status, stdout, stderr } = verbatim(['verify', 'the captured soldiers were transported to Moscow']);
  expect(stdout).toMatch(/^Not word for word\.\n- A name is changed: the report has “Kyiv”, the quote “Moscow”\.\n/);
  expect(stdout).toMatch(
    /In the report:\n\nIn a statement on X, .*\n\nAccording to: Zelenskyy\n— kursk-prisoners, ¶ 3 of 15\n$/,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('verify --json prints the check that the library makes', () => {
  const quote = 'The captured soldiers were transported to Kyiv.';
  const { status, stdout } = verbatim(['verify', '--json', '--report', 'kursk-prisoners', quote]);
  const check: unknown = JSON.parse(stdout);
  expect(check).toEqual(library.checkQuote(quote));
  expect(check).toMatchObject({ kind: 'exact', passage: { paragraph: 3 } });
  expect(status).toBe(0);
});

test('verify ends with status 1 where the quote is absent', () => {
  const quote = 'The moon is made of cheese';
  expect(verbatim(['verify', quote])).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^Not in the report: /),
  });
  expect(verbatim(['verify', '--json', quote])).toEqual({
    status: 1,
    stdout: '{\n  "kind": "absent"\n}\n',
    stderr: '',
  });
});

test('--limit says how many passages to print', () => {
  expect(JSON.parse(verbatim(['ask', '--json', '--limit', '5', DOCTOR]).stdout).passages).toHaveLength(5);
  expect(verbatim(['ask', '--limit', '2', DOCTOR]).stdout.match(/^— kursk-prisoners/gm)).toHaveLength(2);
});

test('--version prints the version of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(verbatim(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test('the verdict speaks of the reports that were asked', () => {
  const nonsense = ['ask', 'zxqv wvut qqqq?', '--corpus', two];
  expect(verbatim(nonsense).stdout).toMatch(/^The reports do not say\./);
  expect(verbatim([...nonsense, '--report', 'LAKE']).stdout).toMatch(/^The report does not say\./);
});

test('MEANING=off answers by words alone, and any other word than on is refused', async () => {
  const question = 'are they being looked after ok';
  const words = await loadLibrary('corpus', { meaning: false });
  expect(await words.ask(question)).not.toEqual(await library.ask(question));
  const off = verbatim(['ask', '--json', question], { MEANING: 'off' });
  expect(JSON.parse(off.stdout)).toEqual(await words.ask(question));
  const on = verbatim(['ask', '--json', question], { MEANING: 'on' });
  expect(JSON.parse(on.stdout)).toEqual(await library.ask(question));
  const maybe = verbatim(['ask', question], { MEANING: 'maybe' });
  expect(maybe).toEqual({ status: 2, stdout: '', stderr: 'MEANING is "maybe"; expected on or off.\n' });
});

test('a cache folder that cannot be written is a warning, and the answer is the same', () => {
  const { status, stdout, stderr } = verbatim(['ask', DOCTOR], { CACHE_DIR: join(two, 'lake.txt') });
  expect({ status, stdout }).toEqual({ status: 0, stdout: verbatim(['ask', DOCTOR]).stdout });
  expect(stderr).toMatch(/^What the reports mean cannot be kept for the next start: .+\n$/);
});

test('a question may come as several words, and after -- with dashes', () => {
  const whole = verbatim(['ask', '--json', DOCTOR]);
  expect(verbatim(['ask', ...DOCTOR.split(' '), '--json']).stdout).toBe(whole.stdout);
  expect(verbatim(['ask', '--json', '--', '--json', 'doctor']).status).not.toBe(2);
});

test('the answering sentence is bold where colour is forced, and never with NO_COLOR', () => {
  expect(verbatim(['ask', DOCTOR], { FORCE_COLOR: '1' }).stdout).toContain('\u001b[1mA doctor featured');
  expect(verbatim(['ask', DOCTOR], { NO_COLOR: '1' }).stdout).not.toContain('\u001b');
});

test('what the report does not say is status 1, and the verdict stands first', () => {
  const { status, stdout } = verbatim(['ask', 'zxqv wvut qqqq?']);
  expect(stdout).toMatch(/^The report does not say\./);
  expect(status).toBe(1);
});

test('a question of 6,000 characters is answered', () => {
  const { status, stdout, stderr } = verbatim(['ask', '--json', 'doctor '.repeat(857)]);
  expect(stderr).toBe('');
  expect([0, 1]).toContain(status);
  expect(JSON.parse(stdout)).toHaveProperty('verdict');
});

test('reports lists what there is', () => {
  expect(verbatim(['reports'])).toEqual({ status: 0, stdout: 'kursk-prisoners, 15 paragraphs\n', stderr: '' });
  expect(JSON.parse(verbatim(['reports', '--json']).stdout)).toEqual(listReports(library.reports));
  expect(verbatim(['reports', '--corpus', two, '--report', 'RIVER']).stdout).toBe(
    'river, 2 paragraphs · River rises\n',
  );
});

test('read prints a paragraph or the whole report', () => {
  const { report, paragraphs } = readReport(library, { paragraph: 2 });
  const one = verbatim(['read', '--paragraph', '2']);
  expect(one.stdout).toBe(`¶ 2  ${paragraphs[0]?.text}\n\n— kursk-prisoners, 15 paragraphs\n`);
  expect(JSON.parse(verbatim(['read', '--paragraph', '2', '--json']).stdout)).toEqual({ ...report, paragraphs });
  expect(JSON.parse(verbatim(['read', '--json', '--report', 'Kursk-Prisoners']).stdout)).toEqual(report);
});

test('a pipe gets even control characters as they stand in the report', () => {
  expect(verbatim(['read', '--corpus', two, '--report', 'lake']).stdout).toContain('froze\u001b[31m on');
});

test('check says how much is sound', () => {
  expect(verbatim(['check', '--corpus', two])).toEqual({
    status: 0,
    stdout: 'OK: 2 reports, 3 paragraphs.\n',
    stderr: '',
  });
  expect(verbatim(['check', '--corpus', two, '--report', 'lake']).stdout).toBe('OK: 1 report, 1 paragraph.\n');
});

test('check names every problem by file and line', () => {
  const { status, stdout, stderr } = verbatim(['check', '--corpus', bad]);
  expect(stderr.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^river\.txt:1: unknown key "titel"/),
    expect.stringMatching(/^river\.txt:2: published is "today"/),
    expect.stringMatching(/^sea\.txt: the file has no paragraph/),
  ]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('check --json prints the problems beside the sound reports', () => {
  const { status, stdout } = verbatim(['check', '--json', '--corpus', bad]);
  expect(JSON.parse(stdout)).toMatchObject({
    problems: [
      { file: 'river.txt', line: 1 },
      { file: 'river.txt', line: 2 },
      { file: 'sea.txt', line: 0 },
    ],
    reports: [{ id: 'lake', paragraphs: 1 }],
  });
  expect(status).toBe(2);
});

test('check of one report names its problems only', () => {
  const sea = verbatim(['check', '--corpus', bad, '--report', 'SEA']);
  expect(sea.stderr).toMatch(/^sea\.txt: [^\n]*\n$/);
  expect(sea.status).toBe(2);
  expect(verbatim(['check', '--corpus', bad, '--report', 'lake']).status).toBe(0);
  expect(verbatim(['check', '--corpus', bad, '--report', 'moon']).stderr).toBe(
    'There is no report "moon". Reports: lake.\n',
  );
  expect(verbatim(['check', '--corpus', home, '--report', 'moon']).stderr).toContain('holds no report');
});

test.each([
  ['no question', ['ask'], /missing required argument 'question'/],
  ['an empty question', ['ask', ''], /^The question is empty\. Try: verbatim ask "/],
  ['a blank quote', ['verify', ' '], /^The quote is empty\. Try: verbatim verify "/],
  ['a quote from an unknown report', ['verify', 'any words here', '--report', 'moon'], /^There is no report "moon"/],
  ['a blank question', ['ask', ' ', '\t'], /^The question is empty/],
  [
    'an unknown report',
    ['ask', 'Who?', '--report', 'moon'],
    /^There is no report "moon"\. Reports: kursk-prisoners\.$/m,
  ],
  ['an unknown report to read', ['read', '--report', 'moon'], /^There is no report "moon"/],
  ['an unknown report to list', ['reports', '--report', 'moon'], /^There is no report "moon"/],
  ['a paragraph that is not there', ['read', '--paragraph', '16'], /has no paragraph 16: its paragraphs are 1 to 15/],
  ['a paragraph that is no number', ['read', '--paragraph', '-1'], /'-1' is invalid\. Expected a whole number/],
  ['no passages', ['ask', 'Who?', '--limit', '0'], /'0' is invalid\. Expected a number from 1 to 25/],
  ['too many passages', ['ask', 'Who?', '--limit', '26'], /'26' is invalid\. Expected a number from 1 to 25/],
  ['an unknown option', ['reports', '--all'], /unknown option '--all'/],
  ['an unknown command', ['answer'], /unknown command 'answer'/],
  ['no command', [], /Usage: verbatim/],
  ['a word too many', ['reports', 'all'], /too many arguments/],
  [
    'a missing folder',
    ['reports', '--corpus', 'nowhere'],
    /^nowhere: there is no such folder.*\n--corpus DIR or CORPUS_DIR/,
  ],
])('%s is refused with status 2 and a message', (_, args, message) => {
  const { status, stdout, stderr } = verbatim(args);
  expect(stderr).toMatch(message);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('a bad folder is refused by every command, all problems listed', () => {
  for (const args of [['ask', 'Who?'], ['verify', 'any words here'], ['reports'], ['read']]) {
    const { status, stdout, stderr } = verbatim([...args, '--json', '--corpus', bad]);
    expect(stderr).toMatch(/river\.txt:1: .*\nriver\.txt:2: .*\nsea\.txt: .*\n/);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  }
});

test('among several reports, read asks which', () => {
  expect(verbatim(['read', '--corpus', two])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Name the report to read. Reports: lake, river.\n',
  });
});

test('the folder is --corpus, else CORPUS_DIR, else ./corpus', () => {
  const lines = (run: Run) =>
    run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(',')[0]);
  expect(lines(verbatim(['reports'], { CORPUS_DIR: two }))).toEqual(['lake', 'river']);
  expect(lines(verbatim(['reports', '--corpus', 'corpus'], { CORPUS_DIR: two }))).toEqual(['kursk-prisoners']);
  expect(lines(verbatim(['reports'], { CORPUS_DIR: '' }))).toEqual(['kursk-prisoners']);
  expect(verbatim(['reports'], {}, home).stderr).toMatch(/^corpus: there is no such folder/);
});

test.each(['ask', 'verify', 'reports', 'read', 'check'])('the help of %s shows an example that works', (command) => {
  const { status, stdout } = verbatim([command, '--help']);
  const example = /Example:\n {2}\$ verbatim (.*)\n/.exec(stdout)?.[1] ?? '';
  expect(status).toBe(0);
  expect(example.startsWith(command)).toBe(true);
  const words = example.match(/"[^"]*"|\S+/g) ?? [];
  expect(verbatim(words.map((word) => word.replaceAll('"', ''))).status).toBe(0);
});

test('the help names every command and the exit statuses', () => {
  const { status, stdout } = verbatim(['--help']);
  for (const word of ['ask', 'verify', 'reports', 'read', 'check', 'Exit status']) expect(stdout).toContain(word);
  expect(status).toBe(0);
});

test('a reader that stops reading is no error', () => {
  const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${CLI}" read --json | true`], { encoding: 'utf8' });
  expect(stderr).toBe('');
});

test('sources prints who says what, and as JSON what the library gives', () => {
  const { status, stdout } = verbatim(['sources']);
  expect(status).toBe(0);
  expect(stdout).toContain('The SBU\n  ¶ 13  The SBU reported that');
  expect(JSON.parse(verbatim(['sources', '--json', '--report', 'kursk-prisoners']).stdout)).toEqual(
    library.sources('kursk-prisoners'),
  );
});

test('sources says so where nobody says anything', () => {
  const { status, stdout } = verbatim(['sources', '--corpus', two, '--report', 'lake']);
  expect({ status, stdout }).toEqual({ status: 1, stdout: 'The report names nobody who says anything.\n' });
});
