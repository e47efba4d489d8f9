import { describe, expect, test } from 'vitest';
import { describeChanges } from '../../src/answers/callouts.ts';
import { loadLibrary } from '../../src/index.ts';

const library = await loadLibrary('corpus');

describe('what is not the same is called what it is', () => {
  test.each([
    [
      'a number',
      'Ukraine has captured three North Korean soldiers',
      'A number is changed: the report has “two”, the quote “three”.',
    ],
    [
      'a number in digits',
      'initially estimated their numbers at 100,000 or more',
      'A number is changed: the report has “10,000”, the quote “100,000”.',
    ],
    ['a negation added', 'Ukraine has not captured two North Korean soldiers', 'A negation is added: “not”.'],
    ['a contraction', "these soldiers aren't receiving the necessary medical assistance", /^A negation is/],
    [
      'a negation left out',
      'Russia has confirmed and denied the presence of North Korean troops',
      'A negation is left out: “neither”.',
    ],
    [
      'a name',
      'the captured soldiers were transported to Moscow',
      'A name is changed: the report has “Kyiv”, the quote “Moscow”.',
    ],
    [
      'a name at the beginning',
      'Russia has captured two North Korean soldiers',
      'A name is changed: the report has “Ukraine”, the quote “Russia”.',
    ],
    [
      'a speaker after the words',
      'receiving the necessary medical assistance,” Putin said',
      'The speaker is changed: the report has “Zelenskyy”, the quote “Putin”.',
    ],
    [
      'a speaker before the words',
      'Russia reported that the North Korean soldiers, born in 1999 and 2005',
      /^The speaker is changed/,
    ],
    [
      'a source',
      'joined Russia’s war efforts in October, according to Moscow and Western officials',
      'The speaker is changed: the report has “Kyiv”, the quote “Moscow”.',
    ],
    [
      'a word',
      'the captured troops were transported to Kyiv',
      'Words are changed: the report has “soldiers”, the quote “troops”.',
    ],
    ['a word left out', 'the captured were transported to Kyiv', 'Words are left out: “soldiers”.'],
    [
      'a capital that is no name',
      'Five men in camouflage appeared to be joined in the operation',
      /^Words are changed/,
    ],
  ])('%s', (_, quote, sentence) => {
    const [first] = describeChanges(library.checkQuote(quote));
    if (typeof sentence === 'string') expect(first).toBe(sentence);
    else expect(first).toMatch(sentence);
  });
});

test('the gravest change comes first', () => {
  const check = library.checkQuote('Russia has not captured three North Korean troops in Russia’s Kursk region');
  expect(describeChanges(check).map((sentence) => sentence.split(' ')[1])).toEqual([
    'negation',
    'number',
    'name',
    'are',
  ]);
});

test('of an exact quotation nothing is said, but for a negation among the words left out', () => {
  const say = (quote: string) => describeChanges(library.checkQuote(quote));
  expect(say('the captured soldiers were transported to Kyiv')).toEqual([]);
  expect(say('the captured soldiers ... are cooperating with Ukraine’s Security Service')).toEqual([]);
  expect(say('Russia has ... denied the presence of North Korean troops in Kursk')).toEqual([
    'The words left out hold a negation: “neither confirmed nor”.',
  ]);
});

test('a long change is cut between two words', () => {
  const check = library.checkQuote(
    `the captured soldiers were ${'extraordinarily '.repeat(8)}transported to Kyiv, where they are cooperating`,
  );
  const [sentence = ''] = describeChanges(check);
  expect(sentence).toMatch(/^Words are added: “(?:extraordinarily )+…”\.$/);
  expect(sentence.length).toBeLessThan(140);
});

test('of an absent quotation there is nothing to say', () => {
  expect(describeChanges({ kind: 'absent' })).toEqual([]);
});
