import { expect, test } from 'vitest';
import type { Passage } from '../src/answers/passage.ts';
import { listReports } from '../src/answers/reports.ts';
import { createReports } from '../src/corpus/create.ts';
import type { Screen } from '../src/screen.ts';
import { renderAnswer, renderCheck, renderEntries, renderReading, renderSoundness } from '../src/terminal.ts';

const pipe: Screen = { live: false, columns: 100, bold: false };
const bold: Screen = { ...pipe, bold: true };

const reports = createReports([
  {
    id: 'river',
    title: 'River rises',
    author: 'A. Writer',
    publisher: 'The Paper',
    published: '2024-02-29',
    url: 'https://example.org/river',
    paragraphs: ['It rose. Streets were closed.', 'It fell.'],
  },
  { id: 'lake', paragraphs: ['It froze.'] },
]);

const streets: Passage = {
  report: 'river',
  paragraph: 1,
  text: 'It rose. Streets were closed.',
  sentence: { start: 9, end: 29, text: 'Streets were closed.' },
  score: 2,
  speaker: 'the mayor',
};
const froze: Passage = {
  report: 'lake',
  paragraph: 1,
  text: 'It froze.',
  sentence: { start: 0, end: 9, text: 'It froze.' },
  score: 1,
  speaker: null,
};

test('an answer is the verdict, the best passage with its sentence in bold, who said it, and where it stands', () => {
  const answer = { verdict: 'answered', confidence: 0.9, passages: [streets] } as const;
  expect(renderAnswer(answer, reports, bold)).toBe(
    [
      'The report says:',
      '',
      'It rose. \u001b[1mStreets were closed.\u001b[22m',
      '',
      'According to: the mayor',
      '— River rises, ¶ 1 of 2 · A. Writer · The Paper · 2024-02-29 · https://example.org/river',
    ].join('\n'),
  );
});

test('what comes after the best passage is not said to answer', () => {
  const answer = { verdict: 'answered', confidence: 0.9, passages: [froze, streets] } as const;
  expect(renderAnswer(answer, reports, pipe).split('\n\n').slice(0, 5)).toEqual([
    'The report says:',
    'It froze.',
    '— lake, ¶ 1 of 1',
    'Other passages:',
    streets.text,
  ]);
});

test.each([
  ['unsure', 'Not sure. The closest passages:'],
  ['not-found', 'The reports do not say. Nearest passages:'],
] as const)('a verdict of %s shows every passage', (verdict, words) => {
  const rendered = renderAnswer({ verdict, confidence: 0.3, passages: [froze, streets] }, reports, pipe);
  expect(rendered.split('\n\n').slice(0, 4)).toEqual([words, 'It froze.', '— lake, ¶ 1 of 1', streets.text]);
});

test('without any passage there is only the verdict', () => {
  const nothing = { verdict: 'not-found', confidence: 0, passages: [] } as const;
  expect(renderAnswer(nothing, reports, pipe)).toBe('The reports do not say.');
  expect(renderAnswer(nothing, reports.slice(0, 1), pipe)).toBe('The report does not say.');
});

test('a passage of a report that is not loaded is a bug, and named', () => {
  const answer = { verdict: 'answered', confidence: 1, passages: [{ ...froze, report: 'sea' }] } as const;
  expect(() => renderAnswer(answer, reports, pipe)).toThrow('a passage cites the report sea, which is not loaded');
});

test('what was read carries paragraph numbers and ends with the report that it stands in', () => {
  const [river, lake] = reports;
  if (river === undefined || lake === undefined) throw new Error('two reports were made');
  expect(renderReading({ report: river, paragraphs: river.paragraphs }, pipe)).toBe(
    [
      '¶ 1  It rose. Streets were closed.',
      '¶ 2  It fell.',
      '— River rises, 2 paragraphs · A. Writer · The Paper · 2024-02-29 · https://example.org/river',
    ].join('\n\n'),
  );
  expect(renderReading({ report: lake, paragraphs: [] }, pipe)).toBe('— lake, 1 paragraph');
});

test('reports are listed one a line by their ids, with what is recorded', () => {
  expect(renderEntries(listReports(reports), pipe)).toBe(
    [
      'river, 2 paragraphs · River rises · A. Writer · The Paper · 2024-02-29 · https://example.org/river',
      'lake, 1 paragraph',
    ].join('\n'),
  );
});

test('a sound folder is one line with counts', () => {
  expect(renderSoundness(listReports(reports))).toBe('OK: 2 reports, 3 paragraphs.');
});

test('an exact quote is said to be one, above the passage', () => {
  const check = { kind: 'exact', passage: froze, changes: [{ kind: 'same', text: 'It froze.' }] } as const;
  expect(renderCheck(check, reports, pipe)).toBe('Word for word in the report.\n\nIt froze.\n\n— lake, ¶ 1 of 1');
});

test('an altered quote is told from the report in words', () => {
  const changes = [
    { kind: 'removed', text: 'Streets ' },
    { kind: 'added', text: 'Bridges ' },
    { kind: 'same', text: 'were closed' },
  ] as const;
  const lines = renderCheck({ kind: 'altered', passage: streets, changes }, reports, bold).split('\n');
  expect(lines.slice(0, 5)).toEqual([
    'Not word for word.',
    '- A name is changed: the report has “Streets”, the quote “Bridges”.',
    '',
    'In the report:',
    '',
  ]);
  expect(lines[5]).toBe('It rose. \u001b[1mStreets were closed.\u001b[22m');
});

test.each([
  [reports, 'Not in the reports: nothing comes close to this quote, or it has fewer than 3 words.'],
  [reports.slice(1), 'Not in the report: nothing comes close to this quote, or it has fewer than 3 words.'],
])('an absent quote is said to be in none of %#', (asked, words) => {
  expect(renderCheck({ kind: 'absent' }, asked, pipe)).toBe(words);
});
