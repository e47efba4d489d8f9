import { expect, test } from 'vitest';
import type { Library } from '../../src/answers/library.ts';
import { readReport, UnknownParagraphError } from '../../src/answers/read.ts';
import { ReportNotNamedError, UnknownReportError } from '../../src/answers/reports.ts';
import { UserError } from '../../src/answers/user-error.ts';
import { createReports } from '../../src/corpus/create.ts';
import { loadReports } from '../../src/corpus/load.ts';
import type { Report } from '../../src/corpus/report.ts';

const kursk = await loadReports('corpus');

/** Reading asks no question, so a library of reports alone is enough. */
function libraryOf(reports: readonly Report[]): Library {
  return {
    reports,
    ask: () => Promise.reject(new Error('reading asks nothing')),
    sources: () => [],
    checkQuote: () => ({ kind: 'absent' }),
  };
}

test('the whole report is read in its order', () => {
  const { report, paragraphs } = readReport(libraryOf(kursk));
  expect(report.id).toBe('kursk-prisoners');
  expect(paragraphs).toEqual(report.paragraphs);
  expect(paragraphs.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
});

test('one paragraph is read by its number, and the whole report stays at hand for the citation', () => {
  const { report, paragraphs } = readReport(libraryOf(kursk), { report: 'KURSK-prisoners', paragraph: 2 });
  expect(paragraphs).toEqual([report.paragraphs[1]]);
  expect(paragraphs[0]?.text).toMatch(/^North Korean troops reportedly joined/);
  expect(report.paragraphs).toHaveLength(15);
});

test.each([0, 16, -1, 1.5, Number.NaN])(
  'there is no paragraph %d, and the error names those that there are',
  (paragraph) => {
    const read = () => readReport(libraryOf(kursk), { paragraph });
    expect(read).toThrow(UnknownParagraphError);
    expect(read).toThrow(UserError);
    expect(read).toThrow(`"kursk-prisoners" has no paragraph ${paragraph}: its paragraphs are 1 to 15.`);
  },
);

test.each([
  [['Only one.'], 'its only paragraph is 1'],
  [[], 'it has none'],
])('of a report with the paragraphs %j the error says that %s', (paragraphs, range) => {
  const short = libraryOf(createReports([{ id: 'short', paragraphs }]));
  expect(() => readReport(short, { paragraph: 2 })).toThrow(`"short" has no paragraph 2: ${range}.`);
});

test('an unknown report and a report that must be named are errors', () => {
  const several = libraryOf(createReports(['a', 'b'].map((id) => ({ id, paragraphs: [id] }))));
  expect(() => readReport(several, { report: 'c' })).toThrow(UnknownReportError);
  expect(() => readReport(several)).toThrow(ReportNotNamedError);
});
