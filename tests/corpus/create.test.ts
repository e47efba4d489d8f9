import { expect, test } from 'vitest';
import { createReports } from '../../src/corpus/create.ts';
import { CorpusError, type ReportInput } from '../../src/corpus/report.ts';

const river: ReportInput = { id: 'river', paragraphs: ['It rose.', 'It fell.'], title: 'A river' };

/** What a program in plain JavaScript might hand in. */
function untyped(json: string): readonly ReportInput[] {
  return JSON.parse(json);
}

function problemsOf(inputs: readonly ReportInput[]): CorpusError['problems'] {
  try {
    createReports(inputs);
  } catch (error) {
    if (error instanceof CorpusError) return error.problems;
    throw error;
  }
  return [];
}

test('paragraphs are counted from 1 and what is not recorded is left out', () => {
  expect(createReports([{ ...river, author: undefined, publisher: ' ', url: '', published: '' }])).toEqual([
    {
      id: 'river',
      title: 'A river',
      paragraphs: [
        { number: 1, text: 'It rose.' },
        { number: 2, text: 'It fell.' },
      ],
      revision: expect.stringMatching(/^[\w-]{8}$/),
    },
  ]);
});

test('any strings are paragraphs, unaltered', () => {
  const paragraphs = ['', '  ', 'a\nb', '\u0000', '\ud800', 'x'.repeat(20_000), ' padded '];
  const [report] = createReports([{ id: 'odd one / ♥', paragraphs }]);
  expect(report?.paragraphs.map(({ text }) => text)).toEqual(paragraphs);
});

test('no reports and a report without paragraphs are fine', () => {
  expect(createReports([])).toEqual([]);
  expect(createReports([{ id: 'empty', paragraphs: [] }])[0]?.paragraphs).toEqual([]);
});

test('later changes to what was handed in change nothing', () => {
  const paragraphs = ['It rose.'];
  const [report] = createReports([{ id: 'river', paragraphs }]);
  paragraphs[0] = 'It fell.';
  expect(report?.paragraphs[0]?.text).toBe('It rose.');
});

test.each([
  ['the id', { ...river, id: 'River' }],
  ['a word', { ...river, paragraphs: ['It rose!', 'It fell.'] }],
  ['where a paragraph ends', { ...river, paragraphs: ['It rose.It fell.'] }],
  ['the order', { ...river, paragraphs: ['It fell.', 'It rose.'] }],
  ['the title', { ...river, title: 'A River' }],
  ['a value under another key', { id: 'river', paragraphs: river.paragraphs, author: 'A river' }],
  ['a lone surrogate', { ...river, paragraphs: ['It rose.', 'It fell.\ud800'] }],
])('the revision changes with %s', (_, changed) => {
  const [before, after] = [createReports([river]), createReports([changed])];
  expect(after[0]?.revision).not.toBe(before[0]?.revision);
});

test('two different lone surrogates are two revisions, and the same report is always the same', () => {
  const revision = (text: string) => createReports([{ id: 'a', paragraphs: [text] }])[0]?.revision;
  expect(revision('\ud800')).not.toBe(revision('\ud801'));
  expect(revision('same')).toBe(revision('same'));
});

test.each([
  ['null', '[null]', 'reports[0]', 'this is null; expected a report'],
  ['a string', '["text"]', 'reports[0]', 'this is a value of type string; expected a report'],
  ['no id', '[{"paragraphs":[]}]', 'reports[0]', /^the id is undefined; expected a string of 1 to 200 characters/],
  ['a blank id', '[{"id":" ","paragraphs":[]}]', 'reports[0]', /^the id is " " of length 1;/],
  ['a number for an id', '[{"id":7,"paragraphs":[]}]', 'reports[0]', /^the id is a value of type number/],
  ['no paragraphs', '[{"id":"a"}]', 'a', 'paragraphs is undefined; expected an array of strings'],
  ['one string for paragraphs', '[{"id":"a","paragraphs":"x"}]', 'a', /^paragraphs is a value of type string/],
  ['a number for a paragraph', '[{"id":"a","paragraphs":["x",2]}]', 'a', /^paragraph 2 is a value of type number/],
  ['an array for a paragraph', '[{"id":"a","paragraphs":[[]]}]', 'a', 'paragraph 1 is an array; expected a string'],
  ['a number for a title', '[{"id":"a","paragraphs":[],"title":1}]', 'a', /^title is a value of type number/],
  ['a bad date', '[{"id":"a","paragraphs":[],"published":"2024-02-30"}]', 'a', /^published is "2024-02-30"/],
  ['a bad address', '[{"id":"a","paragraphs":[],"url":"ftp://a.org"}]', 'a', /^url is "ftp:\/\/a.org"/],
])('%s is a problem', (...[, json, file, message]) => {
  const expected = typeof message === 'string' ? message : expect.stringMatching(message);
  expect(problemsOf(untyped(json))).toEqual([{ file, line: 0, message: expected }]);
});

test('an id of 200 characters is fine and one of 201 is a problem that does not repeat all of it', () => {
  expect(problemsOf([{ id: 'a'.repeat(200), paragraphs: [] }])).toEqual([]);
  const [problem] = problemsOf([{ id: 'a'.repeat(201), paragraphs: [] }]);
  expect(problem?.message).toMatch(/^the id is "a{60}…" of length 201; expected/);
});

test('ids that differ by letter case only are duplicates, each named', () => {
  const ids = ['River', 'lake', 'river', 'RIVER'];
  expect(problemsOf(ids.map((id) => ({ id, paragraphs: [] })))).toEqual([
    { file: 'river', line: 0, message: expect.stringContaining('the id is taken by the report "River"') },
    { file: 'RIVER', line: 0, message: expect.stringContaining('the id is taken by the report "River"') },
  ]);
});

test('the error lists every problem of every report, one a line', () => {
  const inputs = untyped('[null,{"id":"a","paragraphs":[1],"url":"x"}]');
  expect(() => createReports(inputs)).toThrow(CorpusError);
  expect(new CorpusError(problemsOf(inputs)).message.split('\n')).toEqual([
    'reports[0]: this is null; expected a report',
    'a: paragraph 1 is a value of type number; expected a string',
    'a: url is "x"; expected an address that begins with https:// or http://',
  ]);
});
