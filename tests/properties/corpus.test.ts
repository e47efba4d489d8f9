import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReports } from '../../src/corpus/create.ts';
import { parseReport } from '../../src/corpus/parse.ts';
import { CorpusError } from '../../src/corpus/report.ts';

const HEAD = 'title: Two soldiers\nauthor: A. Writer\npublished: 2025-01-11\nurl: https://example.org/a\n\n';
const valid = Buffer.concat([Buffer.from(HEAD), readFileSync('corpus/kursk-prisoners.txt')]);

/** Bytes that decide: line breaks, a colon, NUL, the starts of long encodings, a byte order mark, halves of characters. */
const telling = fc.constantFrom(0x00, 0x0a, 0x0d, 0x20, 0x3a, 0x80, 0xbf, 0xc3, 0xe2, 0xed, 0xef, 0xf4, 0xfe, 0xff);
const byte = fc.oneof(telling, fc.integer({ min: 0, max: 255 }));
const edit = fc.record({
  at: fc.integer({ min: 0, max: valid.length }),
  removed: fc.integer({ min: 0, max: 60 }),
  added: fc.array(byte, { maxLength: 6 }),
});
const mutation = fc
  .array(edit, { minLength: 1, maxLength: 4 })
  .map((edits) =>
    edits.reduce<Buffer>(
      (bytes, { at, removed, added }) =>
        Buffer.concat([bytes.subarray(0, at), Buffer.from(added), bytes.subarray(at + removed)]),
      valid,
    ),
  );

function expectReportOrProblems(bytes: Uint8Array): void {
  const file = parseReport('report.txt', bytes);
  if (file.kind === 'problems') {
    expect(file.problems.length).toBeGreaterThan(0);
    const lines = Buffer.from(bytes)
      .toString('utf8')
      .split(/\r\n|\n|\r/).length;
    expect(file.problems.every(({ line }) => line >= 0 && line <= lines)).toBe(true);
    return;
  }
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const { paragraphs } = file.report;
  expect(paragraphs.length).toBeGreaterThan(0);
  // Each is found after the one before it, so order and repetition hold too.
  paragraphs.reduce((from, paragraph) => {
    const at = text.indexOf(paragraph, from);
    expect(at).toBeGreaterThanOrEqual(from);
    return at + paragraph.length;
  }, 0);
  expect(createReports([file.report])[0]?.paragraphs.map((paragraph) => paragraph.text)).toEqual(paragraphs);
}

test('a report whose bytes were changed is a report of slices of the file, or problems on lines that it has', () => {
  fc.assert(fc.property(mutation, expectReportOrProblems), { numRuns: 6_000 });
});

test('so are any bytes', () => {
  fc.assert(
    fc.property(
      fc.array(byte, { maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)),
      expectReportOrProblems,
    ),
    {
      numRuns: 6_000,
    },
  );
});

test('every word between white space stands in a paragraph again where a file has no head', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const file = parseReport('report.txt', new TextEncoder().encode(`\n${text}`));
      if (file.kind !== 'report') return fc.pre(false);
      expect(file.report.paragraphs.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }),
    { numRuns: 3_000 },
  );
});

test('whatever a program hands in is reports or a CorpusError', () => {
  const loose = fc.record(
    {
      id: fc.oneof(fc.string(), fc.anything()),
      paragraphs: fc.oneof(fc.array(fc.string()), fc.array(fc.anything()), fc.anything()),
      title: fc.anything(),
      published: fc.oneof(
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
        fc.string(),
      ),
      url: fc.oneof(fc.webUrl(), fc.string()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(loose, fc.anything()), { maxLength: 3 }), (inputs) => {
      try {
        expect(Reflect.apply(createReports, undefined, [inputs])).toHaveLength(inputs.length);
      } catch (error) {
        expect(error).toBeInstanceOf(CorpusError);
      }
    }),
    { numRuns: 4_000 },
  );
});
