import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../../src/discord/markdown/escape.ts';
import { plainText } from '../../../src/discord/markdown/plain.ts';

test.each([
  ['**bold** and *italic* and ***both***', 'bold and italic and both'],
  ['__under__ and ~~struck~~ and ||hidden||', 'under and struck and hidden'],
  ['_italic_ but snake_case', 'italic but snake_case'],
  ['# Heading\n-# small\n> quoted', 'Heading\nsmall\n> quoted'],
  ['2 \\* 3 \\_x\\_', '2 * 3 _x_'],
  ['no. #5 - a', 'no. #5 - a'],
])('%j is shown as %j', (markdown, plain) => {
  expect(plainText(markdown)).toBe(plain);
});

test('what was escaped comes back', () => {
  const text = '*a* _b_ ||c|| <@1> [x](y) \\ :smile:';
  expect(plainText(escapeMarkdown(text))).toBe(text);
});
