import { expect, test } from 'vitest';
import { isOneEditApart } from '../../src/language/edit-distance.ts';

test.each([
  ['zelensky', 'zelenskyy', true],
  ['docter', 'doctor', true],
  ['soldeirs', 'soldiers', true],
  ['oldiers', 'soldiers', true],
  ['a', '', true],
  ['same', 'same', false],
  ['form', 'from', true],
  ['abcd', 'badc', false],
  ['soldier', 'soldiering', false],
  ['cat', 'dog', false],
])('%s and %s are one letter apart: %s', (a, b, apart) => {
  expect(isOneEditApart(a, b)).toBe(apart);
  expect(isOneEditApart(b, a)).toBe(apart);
});
