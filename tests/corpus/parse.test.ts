import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReport } from '../../src/corpus/parse.ts';
import type { Problem, ReportInput } from '../../src/corpus/report.ts';

const utf8 = new TextEncoder();

function parsed(text: string): ReportInput {
  const file = parseReport('river.txt', utf8.encode(text));
  if (file.kind === 'problems') throw new Error(JSON.stringify(file.problems));
  return file.report;
}

function problemsOf(content: string | readonly number[], file = 'river.txt'): readonly Problem[] {
  const bytes = typeof content === 'string' ? utf8.encode(content) : Uint8Array.from(content);
  const result = parseReport(file, bytes);
  return result.kind === 'problems' ? result.problems : [];
}

test('the real report is fifteen paragraphs, each a line of the file, and records nothing else', () => {
  const bytes = readFileSync('corpus/kursk-prisoners.txt');
  const file = parseReport('kursk-prisoners.txt', bytes);
  expect(file).toEqual({
    kind: 'report',
    report: { id: 'kursk-prisoners', paragraphs: bytes.toString('utf8').trimEnd().split('\n') },
  });
});

test('a head records what it says, and its keys may stand in any order', () => {
  expect(
    parsed(
      'url: https://example.org/a?b=c#d\ntitle: The river: a report\npublished: 2024-02-29\nauthor: A. Writer\npublisher: The Paper\n\nIt rose.\n',
    ),
  ).toEqual({
    id: 'river',
    title: 'The river: a report',
    author: 'A. Writer',
    publisher: 'The Paper',
    published: '2024-02-29',
    url: 'https://example.org/a?b=c#d',
    paragraphs: ['It rose.'],
  });
});

test.each([
  ['line feeds', 'One.\nTwo.\n', ['One.', 'Two.']],
  ['carriage returns and line feeds', 'One.\r\nTwo.\r\n', ['One.', 'Two.']],
  ['carriage returns alone', 'One.\rTwo.\r', ['One.', 'Two.']],
  ['no line break at the end', 'One.\nTwo.', ['One.', 'Two.']],
  ['blank lines between', '\n\nOne.\n \t\n\nTwo.\n\n', ['One.', 'Two.']],
  ['a byte order mark', '\uFEFFOne.\nTwo.', ['One.', 'Two.']],
  ['white space around a paragraph', '  One. \t\n\u00a0Two.\u00a0', ['One.', 'Two.']],
  ['double spaces inside', 'One.  Two\tthree.', ['One.  Two\tthree.']],
  ['bidi and zero-width characters', 'A\u202eB\u200bC\u2066D', ['A\u202eB\u200bC\u2066D']],
  ['an escape sequence', 'A\u001b[31mB', ['A\u001b[31mB']],
  ['a line separator that is no line break of a file', 'One\u2028two', ['One\u2028two']],
  ['decomposed accents', 'Zu\u0308rich', ['Zu\u0308rich']],
])('%s: the paragraphs are what stands on the lines', (_, text, paragraphs) => {
  expect(parsed(text).paragraphs).toEqual(paragraphs);
});

test.each([
  ['BREAKING: The river rose.'],
  ['KYIV: Ukraine said so.'],
  ['Kyiv, Ukraine: it was said.'],
  ['Breaking: The river rose.\nKyiv: It fell.'],
  ['https://example.org/river'],
  ['The title: it rose.'],
  ['It rose.\nauthor: unknown, said the mayor.'],
  ['10:30 It rose.'],
  ['"title: it rose"'],
])('%j is text, not a head', (text) => {
  expect(parsed(`${text}\n\nThe end.`).paragraphs).toEqual([...text.split('\n'), 'The end.']);
});

test('a first paragraph that reads like a head is text when the file begins with a blank line', () => {
  expect(parsed('\ntitle: it rose\n\nThe end.').paragraphs).toEqual(['title: it rose', 'The end.']);
});

test.each([
  [
    'an unknown key',
    'titel: River\n\nText.',
    1,
    /unknown key "titel"; expected one of title, author, publisher, published, url/,
  ],
  ['an unknown key among known ones', 'title: River\nTopic: water\n\nText.', 2, /unknown key "Topic"/],
  ['a key in upper case', 'Title: River\n\nText.', 1, /unknown key "Title".*lower case/],
  ['a mistyped capitalised key before a known one', 'Titel: River\nauthor: A\n\nText.', 1, /unknown key "Titel"/],
  ['a repeated key', 'title: A\nauthor: B\ntitle: C\n\nText.', 3, /the key title is already on line 1/],
  ['an empty value', 'title: A\nauthor:\n\nText.', 2, /author has no value/],
  ['a long value', `title: ${'a'.repeat(1_001)}\n\nText.`, 1, /title has 1001 characters; expected at most 1000/],
  ['a line of text inside the head', 'title: A\nText.\n\nMore.', 2, /expected `key: value`, or a blank line.*"Text\."/],
  ['a date that the calendar lacks', 'published: 2023-02-29\n\nText.', 1, /published is "2023-02-29"; expected a date/],
  ['a thirteenth month', 'published: 2023-13-01\n\nText.', 1, /published is "2023-13-01"/],
  ['a date in words', 'published: Saturday\n\nText.', 1, /published is "Saturday"; .*YYYY-MM-DD/],
  ['a date with a time', 'published: 2023-02-01T10:00\n\nText.', 1, /published is/],
  ['an address without a scheme', 'url: example.org\n\nText.', 1, /url is "example.org"; expected an address/],
  ['an address of another scheme', 'url: javascript:alert(1)\n\nText.', 1, /url is "javascript:alert\(1\)"/],
  ['an address without a host', 'url: http://\n\nText.', 1, /url is "http:\/\/"/],
  ['an address with a space', 'url: https://a.org/b c\n\nText.', 1, /url is/],
  ['a long wrong value', `url: ${'u'.repeat(100)}\n\nText.`, 1, /url is "u{60}…"/],
  ['a NUL character', 'One.\nTw\0o.', 2, /NUL/],
  ['nothing', '', 0, /no paragraph/],
  ['only blank lines', '\n \n\t\n', 0, /no paragraph/],
  ['only a head', 'title: A\n\n', 0, /no paragraph/],
  ['a long paragraph', `One.\n${'a'.repeat(10_001)}`, 2, /the paragraph has 10001 characters; expected at most 10000/],
  ['too many paragraphs', 'a\n\n'.repeat(2_002), 4_001, /2002 paragraphs; expected at most 2000/],
])('%s is a problem on its line', (...[, text, line, message]) => {
  expect(problemsOf(text)).toEqual([{ file: 'river.txt', line, message: expect.stringMatching(message) }]);
});

test.each([
  ['Latin-1', [...utf8.encode('One.\r\nCaf'), 0xe9, 0x2e], 2, '0xE9'],
  ['a lone continuation byte', [0x80], 1, '0x80'],
  ['a surrogate', [...utf8.encode('a\nb\n'), 0xed, 0xa0, 0x80], 3, '0xED'],
  ['an overlong slash', [0x61, 0xc0, 0xaf], 1, '0xC0'],
  ['a character cut off at the end', [...utf8.encode('One.\n'), 0xe2, 0x82], 2, '0xE2'],
  ['the replacement character itself cut off at the end', [...utf8.encode('One.\n'), 0xef, 0xbf], 2, '0xBF'],
  ['UTF-16 with its mark', [0xff, 0xfe, 0x61, 0x00], 1, '0xFF'],
  ['a bad byte after a true replacement character', [...utf8.encode('\ufeff\ufffd\n'), 0xff], 2, '0xFF'],
])('%s is not UTF-8, and the line of the first bad byte is named', (...[, bytes, line, byte]) => {
  const message = `byte ${byte} is not UTF-8; expected the file saved as UTF-8`;
  expect(problemsOf(bytes)).toEqual([{ file: 'river.txt', line, message }]);
});

test('limits are inclusive', () => {
  const title = 't'.repeat(1_000);
  const paragraphs = Array.from({ length: 2_000 }, (_, index) => (index === 0 ? 'a'.repeat(10_000) : 'b'));
  expect(parsed(`title: ${title}\n\n${paragraphs.join('\n')}`)).toEqual({ id: 'river', title, paragraphs });
  expect(problemsOf('a\n'.repeat(524_288)).map(({ message }) => message)).toEqual([
    'the file has 524288 paragraphs; expected at most 2000, and this line is beyond',
  ]);
  expect(problemsOf(`${'a\n'.repeat(524_288)}a`)).toEqual([
    { file: 'river.txt', line: 0, message: 'the file has 1048577 bytes; expected at most 1048576 (1 MiB)' },
  ]);
});

test('every problem of a file is named, in the order of its lines within the head and the text', () => {
  const text = `titel: A\npublished: yesterday\nurl: here\nurl:\n\nText.\n${'a'.repeat(10_001)}`;
  expect(problemsOf(text, 'my river.txt').map(({ line }) => line)).toEqual([0, 1, 2, 3, 4, 4, 7]);
});

test('beyond fifty problems of one file the rest are counted', () => {
  const problems = problemsOf(`${'k: v\n'.repeat(200_000)}\nText.`);
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)).toEqual({ file: 'river.txt', line: 0, message: '199950 more problems in this file' });
});

test.each(['river.txt', 'A-b_9.TXT', `${'a'.repeat(64)}.txt`])('%s is a file name of a report', (file) => {
  expect(problemsOf('Text.', file)).toEqual([]);
});

test.each(['my river.txt', 'fluß.txt', `${'a'.repeat(65)}.txt`, '.txt', 'a.b.txt'])('%s is none', (file) => {
  expect(problemsOf('Text.', file)).toEqual([
    { file, line: 0, message: expect.stringContaining('the file name is the id') },
  ]);
});
