import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import stemmers from 'snowball-stemmers';
import { describe, expect, test } from 'vitest';
import { stem } from '../../src/language/stem.ts';
import { tokenize } from '../../src/language/tokens.ts';

/** The Snowball project's own English stemmer, compiled by others: what ours must agree with. */
const oracle = stemmers.newStemmer('english');

describe('stem', () => {
  test.each([
    ['prisoners', 'prison'],
    ['injuries', 'injuri'],
    ['injury', 'injuri'],
    ['caresses', 'caress'],
    ['ties', 'tie'],
    ['gaps', 'gap'],
    ['gas', 'gas'],
    ['agreed', 'agre'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['conditional', 'condit'],
    ['adoption', 'adopt'],
    ['generate', 'generat'],
    ['news', 'news'],
    ['dying', 'die'],
    ['exceeds', 'exceed'],
    ['youth', 'youth'],
    ['us', 'us'],
    ['2005', '2005'],
    ['北', '北'],
  ])('%s has the stem %s', (word, expected) => expect(stem(word)).toBe(expected));

  test('agrees with the Snowball stemmer on every word of the report', () => {
    const text = readFileSync(new URL('../../corpus/kursk-prisoners.txt', import.meta.url), 'utf8');
    for (const { word } of tokenize(text)) expect([word, stem(word)]).toEqual([word, snowball(word)]);
  });

  test('agrees with the Snowball stemmer on made-up words with every English ending', () => {
    const syllables = fc.array(fc.constantFrom(...'b c d e f g i l m n o r s t u y qu th ra lo ni eat ow'.split(' ')), {
      maxLength: 5,
    });
    const endings = fc.array(
      fc.constantFrom(
        ...'s es ies sses us ed ing eed eedly ingly edly y ly li ational fulness ization ousness iveness biliti lessli alism ation ator ogi izer abli icate iciti ical ness ful ative alize ement ance ence ment ant ent ion sion ism ate iti ous ive ize al er ic e l ll'.split(
          ' ',
        ),
      ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(syllables, endings, (start, end) => {
        const word = [...start, ...end].join('');
        expect([word, stem(word)]).toEqual([word, snowball(word)]);
      }),
      { numRuns: 1_000 },
    );
  });
});

function snowball(word: string): string {
  return /^[a-z]+$/.test(word) ? oracle.stem(word) : word;
}
