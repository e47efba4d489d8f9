import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, MAX_WORD_LENGTH, tokenize } from '../../src/language/tokens.ts';

/** Any UTF-16, half pairs among it. */
const anyString = fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) });

describe('tokenize', () => {
  test.each([
    ['Two soldiers, captured.', ['two', 'soldiers', 'captured']],
    ["the soldiers' injuries", ['the', 'soldiers', 'injuries']],
    ['Ukraine’s special forces', ['ukraine', 'special', 'forces']],
    ["They don't know; they can’t.", ['they', 'dont', 'know', 'they', 'cant']],
    ["Miles O'Brien", ['miles', 'obrien']],
    ['10,000 or more', ['10000', 'or', 'more']],
    ['1,234,567 votes', ['1234567', 'votes']],
    ['in 2016, 2021 and 5,6', ['in', '2016', '2021', 'and', '5', '6']],
    ['3.5 per cent', ['3.5', 'per', 'cent']],
    ['the U.S. Senate', ['the', 'us', 'senate']],
    ['a vice-president', ['a', 'vice', 'president']],
    ['the Élysée café', ['the', 'elysee', 'cafe']],
    ['ﬁre in İstanbul', ['fire', 'in', 'istanbul']],
    ['Він приїхав', ['він', 'приіхав']],
    ['他来了', ['他', '来', '了']],
    ['«»…—!?', []],
    ['', []],
  ])('reads %j as %j', (text, words) => expect(tokenize(text).map(({ word }) => word)).toEqual(words));

  test('gives the place of each word in the text', () => {
    const text = 'Ukraine’s 10,000 troops';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ukraine’s', '10,000', 'troops']);
  });

  test('compares no more of a word than its first letters', () => {
    expect(foldWord('a'.repeat(10_000))).toBe('a'.repeat(MAX_WORD_LENGTH));
  });

  test('finds words in order, apart, never empty, in any text', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const tokens = tokenize(text);
        const places = tokens.flatMap(({ start, end }) => [start, end]);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(
          tokens.filter(({ start, end, word }) => start === end || word === '' || word.length > MAX_WORD_LENGTH),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
