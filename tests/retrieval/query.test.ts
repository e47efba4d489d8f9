import { describe, expect, test } from 'vitest';
import { createReports } from '../../src/corpus/create.ts';
import { readQuestion } from '../../src/language/question.ts';
import { MAX_TERMS } from '../../src/retrieval/limits.ts';
import { buildQuery, type Query } from '../../src/retrieval/query.ts';
import { buildSearchIndex } from '../../src/retrieval/search-index.ts';

const index = buildSearchIndex(
  createReports([
    {
      id: 'one',
      paragraphs: [
        'Two soldiers were captured by Ukrainian forces near Sudzha.',
        'The soldiers spoke to a doctor, and the soldiers slept.',
        'Forces of Ukraine moved on.',
      ],
    },
  ]),
);

function ask(question: string): Query {
  return buildQuery(index, readQuestion(question, 300));
}

describe('buildQuery', () => {
  test('asks for each stem once, in the order of the question', () => {
    expect(ask('soldiers and doctor, soldier!').terms.map(({ stem }) => stem)).toEqual(['soldier', 'doctor']);
  });

  test('asks once for a word and its misspelling', () => {
    expect(ask('doctor docter').terms.map(({ stem }) => stem)).toEqual(['doctor']);
  });

  test('weighs a word more that stands in fewer paragraphs', () => {
    const [soldiers, doctor] = ask('soldiers doctor').terms;
    expect(doctor?.share).toBeGreaterThan(soldiers?.share ?? 1);
  });

  test('gives shares that add up to 1', () => {
    const { terms } = ask('which soldiers met the doctor near Paris');
    expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(terms.reduce((sum, { backgroundShare }) => sum + backgroundShare, 0)).toBeCloseTo(1);
  });

  test.each([
    ['docter', 'doctor'],
    ['soldeirs', 'soldier'],
    ['sudza', 'sudzha'],
  ])('takes %s for %s', (typed, stem) => expect(ask(typed).terms[0]).toMatchObject({ stem, known: true }));

  test.each([
    ['a word too short to tell', 'slep'],
    ['a word that is two letters off', 'dokter'.replace('e', 'a')],
    ['an English word that the report lacks', 'spokes'],
    ['a word with another first letter', 'boldiers'],
  ])('leaves %s as it is', (_what, typed) => expect(ask(typed).terms[0]?.word).toBe(typed));

  test('knows a name by how the report writes it', () => {
    expect(ask('sudzha soldiers').terms.map(({ named }) => named)).toEqual([true, false]);
  });

  test('finds the relatives of a word', () => {
    expect(ask('ukraine').terms[0]?.relatives).toEqual(['ukrainian']);
    expect(ask('2016 oh').terms.flatMap(({ relatives }) => relatives)).toEqual([]);
  });

  test(`keeps the ${MAX_TERMS} rarest terms of a long question`, () => {
    const words = Array.from({ length: 40 }, (_, place) => `x${place}`).join(' ');
    const { terms } = ask(`soldiers ${words}`);
    expect(terms).toHaveLength(MAX_TERMS);
    expect(terms.map(({ stem }) => stem)).not.toContain('soldier');
  });

  test('is empty where nothing carries a subject', () => expect(ask('what was that?').terms).toEqual([]));
});
