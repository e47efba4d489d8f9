import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, markdownHtml, messageHtml } from '../../src/discord/html.ts';
import { bold, escapeMarkdown } from '../../src/discord/markdown/escape.ts';
import { button, container, linkButton, row, separator, text } from '../../src/discord/message.ts';

describe('markdown', () => {
  test.each([
    ['plain words', '<p>plain words</p>'],
    ['**bold** and not', '<p><strong>bold</strong> and not</p>'],
    [String.raw`\*\*not bold\*\*`, '<p>**not bold**</p>'],
    ['a **lonely pair of asterisks', '<p>a **lonely pair of asterisks</p>'],
    ['**one** **two** **', '<p><strong>one</strong> <strong>two</strong> **</p>'],
    ['### A heading\nwords', '<h2>A heading</h2><p>words</p>'],
    ['words\n-# small print', '<p>words</p><p class="small">small print</p>'],
    ['two\nlines', '<p>two\nlines</p>'],
    ['**bold\nover a line**', '<p><strong>bold\nover a line</strong></p>'],
    [String.raw`\# no heading`, '<p># no heading</p>'],
    ['see `/read`', '<p>see <code>/read</code></p>'],
    ['Shared by <@123>', '<p>Shared by <span class="mention">@you</span></p>'],
    [
      '<script>alert("1" & \'2\')</script>',
      '<p>&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;</p>',
    ],
    [String.raw`\<script>`, '<p>&lt;script&gt;</p>'],
    [String.raw`C:\Windows`, String.raw`<p>C:\Windows</p>`],
    ['', '<p></p>'],
  ])('%j is shown as %s', (markdown, html) => {
    expect(markdownHtml(markdown)).toBe(html);
  });

  test('whatever a report says is shown as it says it, plain or bold', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\\*_`<@>#\-~|:\d ]{0,20}$/)), (words) => {
        fc.pre(!words.includes('\n'));
        expect(markdownHtml(`a ${escapeMarkdown(words)}`)).toBe(`<p>a ${escapeHtml(words)}</p>`);
        if (/\S/.test(words)) {
          expect(markdownHtml(`a ${bold(words)}`)).toBe(`<p>a <strong>${escapeHtml(words)}</strong></p>`);
        }
      }),
    );
  });
});

describe('components', () => {
  test('a container holds its blocks in order', () => {
    expect(messageHtml(container([text('a'), separator(), text('b')]))).toBe(
      '<div class="container"><div class="text"><p>a</p></div><hr><div class="text"><p>b</p></div></div>',
    );
  });

  test('a separator may be a gap without a line', () => {
    const components: APIMessageTopLevelComponent[] = [{ type: ComponentType.Separator, divider: false }];
    expect(messageHtml({ components })).toBe('<div class="gap"></div>');
  });

  test('a button carries its custom id, a disabled one cannot be pressed', () => {
    const html = messageHtml(container([row([button('Go "on"', '1:s&x'), { ...button('No', 'n'), disabled: true }])]));
    expect(html).toContain('<button name="custom_id" value="1:s&amp;x">Go &quot;on&quot;</button>');
    expect(html).toContain('<button name="custom_id" value="n" disabled>No</button>');
  });

  test('a link opens a web page, and nothing else', () => {
    expect(messageHtml(container([row([linkButton('Original', 'https://paper.example/?a="b"')])]))).toContain(
      '<a class="button" href="https://paper.example/?a=&quot;b&quot;" target="_blank" rel="noopener noreferrer">Original</a>',
    );
    const script = messageHtml(container([row([linkButton('<Original>', 'javascript:alert(1)')])]));
    expect(script).not.toContain('javascript:');
    expect(script).toContain('The link "&lt;Original&gt;" is not shown here');
  });

  test('what cannot be shown is named', () => {
    const components: APIMessageTopLevelComponent[] = [
      { type: ComponentType.MediaGallery, items: [{ media: { url: 'https://paper.example/a.png' } }] },
      {
        type: ComponentType.ActionRow,
        components: [{ type: ComponentType.Button, style: ButtonStyle.Premium, sku_id: '1' }],
      },
      {
        type: ComponentType.ActionRow,
        components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, custom_id: 'unlabelled' }],
      },
    ];
    const html = messageHtml({ components });
    expect(html).toContain('(component type 12) is not shown here');
    expect(html).toContain('A button for a purchase is not shown here');
    expect(html).toContain('value="unlabelled"></button>');
  });
});
