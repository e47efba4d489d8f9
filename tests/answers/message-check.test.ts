import { expect, test } from 'vitest';
import { checkMessage } from '../../src/answers/message-check.ts';
import { loadLibrary } from '../../src/index.ts';

const library = await loadLibrary('corpus');

const EXACT = 'the captured soldiers were transported to Kyiv';
const ALTERED = 'Ukraine has captured three North Korean soldiers';
const ABSENT = 'the moon is made of green cheese';

test.each([
  ['a message without marks as a whole', EXACT, [['exact', EXACT]]],
  [
    'each quotation of a message',
    `I read "${EXACT}", “${ALTERED}” and "${ABSENT}"!`,
    [
      ['exact', EXACT],
      ['altered', ALTERED],
      ['absent', ABSENT],
    ],
  ],
  ['a block quote', `so it says\n> ${EXACT}\nwow`, [['exact', EXACT]]],
  ['a quotation that somebody is said to have said', `"${EXACT}", he said, unbelievable!`, [['exact', EXACT]]],
  ['no quotation that is too short', `the "captured" ones: "${ALTERED}"`, [['altered', ALTERED]]],
  ['all of a message with too short ones only', 'the "captured" soldiers', [['altered', 'the "captured" soldiers']]],
])('checks %s', (_, message, expected) => {
  const { quotes: checked, unchecked } = checkMessage(library, message);
  expect(checked.map(({ quote, check }) => [check.kind, quote.text])).toEqual(expected);
  for (const { quote } of checked) expect(message.slice(quote.start, quote.end)).toBe(quote.text);
  expect(unchecked).toBe(0);
});

test.each([
  [
    '“As with all prisoners of war, these two North Korean soldiers are receiving the necessary medical assistance,” Zelenskyy said.',
    'exact',
  ],
  [
    '“As with all prisoners of war, these two North Korean soldiers are receiving the necessary medical assistance,” Putin said.',
    'altered',
  ],
])('checks a copy that has marks of the report as a whole, so that a changed speaker is seen: %s', (message, kind) => {
  const { quotes } = checkMessage(library, message);
  expect(quotes.map(({ quote, check }) => [quote.text, check.kind])).toEqual([[message, kind]]);
});

test('says how many quotations of a long message were not checked', () => {
  const { quotes, unchecked } = checkMessage(library, `"${EXACT}" `.repeat(25));
  expect([quotes.length, unchecked]).toEqual([10, 15]);
});

test('looks in the report that is named', () => {
  expect(() => checkMessage(library, EXACT, { report: 'moon' })).toThrow('There is no report "moon"');
  expect(checkMessage(library, EXACT, { report: 'kursk-prisoners' }).quotes[0].check.kind).toBe('exact');
});
