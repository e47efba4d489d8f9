import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Screen, screenOf, show, toJson } from '../src/screen.ts';

const pipe: Screen = { live: false, columns: 100, bold: false };
const terminal: Screen = { live: true, columns: 20, bold: true };
const ESCAPE = '\u001b';

test.each([
  [{ isTTY: true, columns: 80 }, {}, { live: true, columns: 80, bold: true }],
  [{ isTTY: true, columns: 300 }, { NO_COLOR: '' }, { live: true, columns: 100, bold: true }],
  [{ isTTY: true, columns: 80 }, { NO_COLOR: '1' }, { live: true, columns: 80, bold: false }],
  [
    { isTTY: true, columns: 80 },
    { NO_COLOR: '1', FORCE_COLOR: '1' },
    { live: true, columns: 80, bold: false },
  ],
  [{ isTTY: true, columns: 80 }, { FORCE_COLOR: '0' }, { live: true, columns: 80, bold: false }],
  [{ isTTY: true, columns: 80 }, { TERM: 'dumb' }, { live: true, columns: 80, bold: false }],
  [{ isTTY: true, columns: 0 }, {}, { live: true, columns: 100, bold: true }],
  [{}, {}, { live: false, columns: 100, bold: false }],
  [{}, { TERM: 'xterm' }, { live: false, columns: 100, bold: false }],
  [{}, { FORCE_COLOR: '1' }, { live: false, columns: 100, bold: true }],
])('the output %j with the settings %j is the screen %j', (output, environment, screen) => {
  expect(screenOf(output, environment)).toEqual(screen);
});

test('a pipe gets the text as it is, however long and odd', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, start, end) => {
      expect(show(text, pipe, { start, end })).toBe(text);
    }),
  );
});

test('a terminal gets the words of the text on lines that fit, and only spaces become line feeds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'é', '’', '🙂'), maxLength: 20 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      const text = words.join(' ');
      const shown = show(text, terminal);
      expect(shown.replaceAll('\n', ' ')).toBe(text);
      expect(shown.split('\n').every((line) => [...line].length <= 20)).toBe(true);
    }),
  );
});

test('a word longer than the line is left whole', () => {
  expect(show(`see ${'x'.repeat(30)} there`, terminal)).toBe(`see\n${'x'.repeat(30)}\nthere`);
});

test('the lines of a text are wrapped one by one', () => {
  expect(show('a.txt: one problem of it\nb.txt: two', terminal)).toBe('a.txt: one problem\nof it\nb.txt: two');
});

test('the emphasised range is bold on whatever line it falls', () => {
  const text = 'It rose. Two streets were closed. It fell.';
  expect(show(text, terminal, { start: 9, end: 33 })).toBe(
    `It rose. ${ESCAPE}[1mTwo streets\nwere closed.${ESCAPE}[22m It\nfell.`,
  );
  expect(show(text, { ...terminal, bold: false }, { start: 9, end: 33 })).not.toContain(ESCAPE);
});

test.each([
  [`${ESCAPE}[2Jgone`, '␛[2Jgone'],
  ['\u009b31mred', '�31mred'],
  ['bell\u0007 null\u0000 back\b delete\u007f', 'bell␇ null␀ back␈ delete␡'],
  ['over\rwritten', 'over␍written'],
  ['a\ttab', 'a\ttab'],
])('on a terminal %j is shown as %j', (text, shown) => {
  expect(show(text, { ...terminal, columns: 100, bold: false })).toBe(shown);
});

test('no control character of any text reaches a terminal but tabs and line feeds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = show(text, { ...terminal, bold: false });
      expect(shown).not.toMatch(/(?![\t\n])\p{Cc}/u);
      expect(shown).toHaveLength(text.length);
    }),
  );
});

test('JSON keeps every value and holds no live control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = toJson({ text });
      expect(JSON.parse(json)).toEqual({ text });
      expect(json).not.toMatch(/(?![\t\n])\p{Cc}/u);
    }),
  );
  expect(toJson('\u007f\u009b')).toBe('"\\u007f\\u009b"');
});
