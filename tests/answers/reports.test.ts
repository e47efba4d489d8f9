import { expect, test } from 'vitest';
import {
  chooseReport,
  findReport,
  listReports,
  ReportNotNamedError,
  UnknownReportError,
} from '../../src/answers/reports.ts';
import { UserError } from '../../src/answers/user-error.ts';
import { createReports } from '../../src/corpus/create.ts';

const reports = createReports([
  { id: 'floods', paragraphs: ['The river rose.', 'It fell again.'], title: 'A river rises', published: '2024-03-01' },
  { id: 'Zürich-trams', paragraphs: ['Trams stopped.'] },
]);

test.each([
  ['floods', 'floods'],
  ['FLOODS', 'floods'],
  [' floods ', 'floods'],
  ['ZÜRICH-TRAMS', 'Zürich-trams'],
  ['zu\u0308rich-trams', 'Zürich-trams'],
  ['flood', undefined],
  ['', undefined],
])('asked for %j, the report found is %s', (id, found) => {
  expect(findReport(reports, id)?.id).toBe(found);
});

test('a report in the list has its metadata and a paragraph count, and nothing that is not recorded', () => {
  expect(listReports(reports)).toEqual([
    { id: 'floods', title: 'A river rises', published: '2024-03-01', paragraphs: 2, revision: reports[0]?.revision },
    { id: 'Zürich-trams', paragraphs: 1, revision: reports[1]?.revision },
  ]);
});

test('an unknown report is an error that names the id asked for and the ids that exist', () => {
  const choose = () => chooseReport(reports, 'flud');
  expect(choose).toThrow(UnknownReportError);
  expect(choose).toThrow(UserError);
  expect(choose).toThrow('There is no report "flud". Reports: floods, Zürich-trams.');
});

test('an empty id is unknown rather than left out', () => {
  expect(() => chooseReport(reports, '')).toThrow('There is no report "".');
});

test('a report that is left out is the only one there is', () => {
  expect(chooseReport(reports.slice(0, 1)).id).toBe('floods');
});

test('among several reports one must be named', () => {
  const choose = () => chooseReport(reports);
  expect(choose).toThrow(ReportNotNamedError);
  expect(choose).toThrow('Name the report to read. Reports: floods, Zürich-trams.');
});

test('without any report the error says so', () => {
  expect(() => chooseReport([])).toThrow('No report is loaded.');
  expect(() => chooseReport([], 'floods')).toThrow('There is no report "floods". No report is loaded.');
});

test('the error names ten reports and counts the rest, and cuts a long id', () => {
  const many = createReports(Array.from({ length: 12 }, (_, index) => ({ id: `r${index}`, paragraphs: [] })));
  const wanted = 'x'.repeat(5_000);
  expect(() => chooseReport(many, wanted)).toThrow(
    `There is no report "${'x'.repeat(100)}…". Reports: r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 and 2 more.`,
  );
});
