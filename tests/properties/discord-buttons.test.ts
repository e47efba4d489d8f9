import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePress, encodePress, type Press } from '../../src/discord/buttons.ts';
import { CUSTOM_ID } from '../../src/discord/limits.ts';
import { nastyText } from './nasty-text.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
const revision = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 8, maxLength: 8 })
  .map((letters) => letters.join(''));
// Four digits of base 36: no report is that long.
const place = fc.record({
  revision,
  paragraph: fc.integer({ min: 1, max: 1_679_615 }),
  sentence: fc.integer({ min: 0, max: 1_679_615 }),
});
const press: fc.Arbitrary<Press> = fc.record({
  action: fc.constantFrom('share', 'context', 'others', 'previous', 'next'),
  places: fc
    .uniqueArray(place, { minLength: 1, maxLength: 5, selector: (each) => JSON.stringify(each) })
    .filter((places): places is [(typeof places)[number], ...typeof places] => places.length > 0),
});

test('what a button carries comes back whole, and always fits', () => {
  fc.assert(
    fc.property(press, (original) => {
      const id = encodePress(original);
      expect(id.length).toBeLessThanOrEqual(CUSTOM_ID);
      expect(decodePress(id)).toEqual(original);
    }),
    { numRuns: 20_000 },
  );
});

test('two different presses never share a custom id', () => {
  fc.assert(
    fc.property(press, press, (one, other) => {
      expect(encodePress(one) === encodePress(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test('an id that is read back means nothing else than what was read, whatever was sent', () => {
  const truncated = fc.tuple(press, fc.nat(CUSTOM_ID)).map(([each, length]) => encodePress(each).slice(0, length));
  const altered = fc
    .tuple(press, fc.nat(CUSTOM_ID), fc.constantFrom(...LETTERS, '.', ':', ' ', '\n', 'é'))
    .map(([each, at, letter]) => {
      const id = encodePress(each);
      return `${id.slice(0, at)}${letter}${id.slice(at + 1)}`;
    });
  fc.assert(
    fc.property(fc.oneof(nastyText(), fc.string({ unit: 'binary' }), truncated, altered), (id) => {
      const read = decodePress(id);
      if (read !== undefined) expect(encodePress(read)).toBe(id);
    }),
    { numRuns: 20_000 },
  );
});

test('places that do not fit are left off at the end', () => {
  const far = { revision: 'abcdefgh', paragraph: 2_000_000_000, sentence: 2_000_000_000 };
  const places = [1, 2, 3, 4].map((step) => ({ ...far, sentence: far.sentence + step }));
  const read = decodePress(encodePress({ action: 'others', places: [far, ...places] }));
  expect(read?.places).toEqual([far, ...places.slice(0, 3)]);
});
