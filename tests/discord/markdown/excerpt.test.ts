import { expect, test } from 'vitest';
import { excerpt } from '../../../src/discord/markdown/excerpt.ts';

const TEXT = 'One came. Two saw it. Three *won*. Four wept. Five left.';
const THREE = { start: 22, end: 34 };

test.each([
  [100, String.raw`One came. Two saw it. **Three \*won\*.** Four wept. Five left.`],
  [64, String.raw`One came. Two saw it. **Three \*won\*.** Four wept. \[…]`],
  [52, String.raw`\[…] Two saw it. **Three \*won\*.** Four wept. \[…]`],
  [47, String.raw`\[…] Two saw it. **Three \*won\*.** \[…]`],
  [32, String.raw`\[…] **Three \*won\*.** \[…]`],
  [22, String.raw`\[…] **Three** \[…]`],
])('with room for %i characters, whole sentences around the answering one are shown', (room, shown) => {
  expect(excerpt({ text: TEXT, focus: THREE, emphasis: true }, room)).toBe(shown);
});

test('a sentence of 10,000 characters is cut between two words, and marked', () => {
  const text = `${'word '.repeat(2_000).trim()}.`;
  const shown = excerpt({ text, focus: { start: 0, end: text.length }, emphasis: true }, 1_002);
  expect(shown).toMatch(/^\*\*(word )+word\*\* \\\[…\]$/);
  expect(shown.length).toBeGreaterThan(980);
});

test('a word of 10,000 characters is cut between two letters', () => {
  const family = '👩‍👩‍👧';
  const shown = excerpt({ text: family.repeat(1_250), focus: { start: 0, end: 10_000 }, emphasis: false }, 102);
  expect(shown).toBe(`${family.repeat(11)} \\[…]`);
});

test('one letter under 10,000 accents is cut, not shown as nothing', () => {
  const text = `e${'\u0301'.repeat(10_000)}`;
  expect(excerpt({ text, focus: { start: 0, end: text.length }, emphasis: false }, 102)).toBe(
    `e${'\u0301'.repeat(87)} \\[…]`,
  );
});

test('a tag of many code points is not cut inside one of them', () => {
  const text = `🏴${'\u{e0067}'.repeat(5_000)}`;
  const shown = excerpt({ text, focus: { start: 0, end: text.length }, emphasis: false }, 103);
  expect(shown).toMatch(/^🏴\u{e0067}+ \\\[…\]$/u);
});

test('white space around a paragraph is no omission', () => {
  expect(
    excerpt({ text: `  ${TEXT.slice(22, 34)}  `, focus: { start: 2, end: 14 }, emphasis: false }, 29),
  ).not.toContain('…');
});
