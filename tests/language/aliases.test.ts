import { describe, expect, test } from 'vitest';
import { joinAliases } from '../../src/language/aliases.ts';

/** A report that gives one short form. */
const TEXT = 'They work with Ukraine’s Security Service (SBU), an agency.';

describe('names are joined', () => {
  test.each([
    ['in another case and behind an article', 'The SBU', ['The SBU', 'the SBU', 'SBU']],
    ['by the last name', 'President Volodymyr Zelenskyy', ['Zelenskyy', 'President Volodymyr Zelenskyy']],
    ['by the last name behind a title', 'Joost Hamers', ['Joost Hamers', 'Mr Hamers']],
    ['by the last name before letters', 'Fergus Adair KC', ['Fergus Adair KC', 'Mr Adair']],
    ['with the same title', 'Recorder Alison Trewin', ['Recorder Trewin', 'Recorder Alison Trewin']],
    ['without where somebody belongs', 'Captain Bustos of the guard', ['Bustos', 'Captain Bustos of the guard']],
    [
      'by the short form in brackets',
      'Ukraine’s Security Service (SBU)',
      ['the SBU', 'Ukraine’s Security Service', 'Ukraine’s Security Service (SBU)'],
    ],
  ])('%s', (_, fullest, names) => {
    const joined = joinAliases(names, TEXT);
    expect(names.map((name) => joined.get(name))).toEqual(names.map(() => fullest));
  });
});

describe('names are kept apart', () => {
  test.each([
    ['where two people share the last name', ['Marchenko', 'Olena Marchenko', 'Ivan Marchenko']],
    ['where the titles differ', ['Mr Orr', 'Ms Orr']],
    ['where the titles differ and a bare name stands beside them', ['Mr Orr', 'Ms Orr', 'Orr']],
    ['where they are no names', ['officials', 'Ukrainian officials', 'Kyiv and Western officials']],
    ['where nothing in the report joins them', ['the SBU', 'Ukraine’s Security Service']],
  ])('%s', (_, names) => {
    const joined = joinAliases(names, 'Nothing here.');
    expect(new Set(names.map((name) => joined.get(name))).size).toBe(names.length);
  });
});
