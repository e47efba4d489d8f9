import { describe, expect, test } from 'vitest';
import { bold, escapeMarkdown } from '../../../src/discord/markdown/escape.ts';
import { render } from '../rendered.ts';

// Discord draws lists and shortcodes, which the oracle of the property tests does not know: the exact escapes are here.
test.each([
  ['*italic* **bold**', String.raw`\*italic\* \*\*bold\*\*`],
  ['_italic_ __underline__', String.raw`\_italic\_ \_\_underline\_\_`],
  ['~~struck~~ ||spoiler||', String.raw`\~\~struck\~\~ \|\|spoiler\|\|`],
  ['`code`', '\\`code\\`'],
  ['[text](https://a.example)', String.raw`\[text](https\://a.example)`],
  ['<https://a.example>', String.raw`\<https\://a.example>`],
  ['see https://a.example/b_c', String.raw`see https\://a.example/b\_c`],
  [
    '<@1> <#1> </ask:1> <t:1:R> <:a:1> <id:customize>',
    String.raw`\<\@1> \<#1> \</ask\:1> \<t\:1\:R> \<\:a\:1> \<id\:customize>`,
  ],
  ['@everyone and @here', String.raw`\@everyone and \@here`],
  [':smile: at 10:30, he said: no', String.raw`\:smile: at 10\:30, he said: no`],
  ['a\\b', String.raw`a\\b`],
  ['¯\\_(ツ)_/¯', String.raw`¯\\\_(ツ)\_/¯`],
  ['# heading', String.raw`\# heading`],
  ['-# small print', String.raw`\-# small print`],
  ['> quote', String.raw`\> quote`],
  ['>>> quote', String.raw`\>>> quote`],
  [
    '- item\n  - item\n* item\n+ item',
    `${String.raw`\- item`}\n${String.raw`  \- item`}\n${String.raw`\* item`}\n${String.raw`\+ item`}`,
  ],
  ['1. item\n12) item', `${String.raw`1\. item`}\n${String.raw`12\) item`}`],
  ['2016. A year.', String.raw`2016\. A year.`],
])('%j becomes %j', (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});

test.each([
  'North Korea’s state-run agency (KCNA) said so — “twice”.',
  'It rose 3.5 % to $1,200, i.e. 2 > 1; see note #4.',
  'He said: “No.” 50/50, a+b=c, well-known! Why?',
])('ordinary text stays as it is: %s', (text) => {
  expect(escapeMarkdown(text)).toBe(text);
});

describe('bold', () => {
  test.each(['a * b', ' spaces ', '*stars*', '**', 'ends with \\', '# at the start', '“Quoted?”', 'two\nlines'])(
    'keeps %j whole between its neighbours',
    (sentence) => {
      const { text, kinds } = render(`Before. ${bold(sentence)} After.`);
      expect(text).toBe(`Before. ${sentence} After.`);
      expect([...kinds].filter((kind) => kind !== 'br').sort()).toEqual(['strong', 'text']);
    },
  );

  test.each(['', ' ', '\n'])('leaves %j plain, since Discord would show the asterisks', (blank) => {
    expect(bold(blank)).toBe(blank);
  });
});

test('a report of a million characters is escaped in one pass', () => {
  const worst = '[a]('.repeat(250_000);
  expect(escapeMarkdown(worst)).toBe(String.raw`\[a](`.repeat(250_000));
});
