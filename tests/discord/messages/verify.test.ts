import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { createHandler } from '../../../src/discord/handle.ts';
import { createLibrary, type Library, loadLibrary } from '../../../src/index.ts';
import { customId, show } from '../shown.ts';
import { expectValidResponse } from '../spec.ts';

const kursk = await loadLibrary('corpus');

const EXACT = 'the captured soldiers were transported to Kyiv';
const ALTERED = 'Russia has captured three North Korean soldiers';
const ABSENT = 'the moon is made of green cheese';

async function send(library: Library, interaction: object) {
  const handle = createHandler({
    library,
    commands,
    onError(error) {
      throw error;
    },
  });
  const response = await handle(interaction);
  expectValidResponse(response);
  return response;
}

function verify(text: string, library = kursk) {
  return send(library, {
    type: 2,
    data: { type: 1, name: 'verify', options: [{ name: 'text', type: 3, value: text }] },
  });
}

describe('an exact quotation', () => {
  test('is said to be one, privately, beside the passage, with the words in bold', async () => {
    const { isPrivate, blocks, text } = show(await verify(EXACT));
    expect(isPrivate).toBe(true);
    expect(blocks[0]).toBe('### Word for word in the report');
    expect(blocks[1]).toContain(`Zelenskyy said **${EXACT}**, where`);
    expect(text).toContain('— kursk-prisoners, ¶ 3 of 15');
  });

  test('that leaves out a negation is said to do so', async () => {
    const { text } = show(await verify('Russia has ... denied the presence of North Korean troops'));
    expect(text).toMatch(
      /^Word for word in the report\n\n?- The words left out hold a negation: “neither confirmed nor”/,
    );
  });
});

describe('an altered quotation', () => {
  test('is said not to be word for word, what was changed in words, the posted words first', async () => {
    const { blocks } = show(await verify(ALTERED));
    expect(blocks.slice(0, 3)).toEqual([
      [
        '### Not word for word',
        '- A number is changed: the report has “two”, the quote “three”.',
        '- A name is changed: the report has “Ukraine”, the quote “Russia”.',
      ].join('\n'),
      'Posted, with what the report does not have in bold:\n**Russia** has captured **three** North Korean soldiers',
      'In the report:',
    ]);
    expect(blocks[3]).toMatch(/^\*\*Ukraine has captured two North Korean soldiers\*\* in Russia’s Kursk region/);
  });

  test('that only lacks words has nothing in bold', async () => {
    const { blocks } = show(await verify('the captured soldiers were to Kyiv, where they are cooperating'));
    expect(blocks[1]).toBe('Posted:\nthe captured soldiers were to Kyiv, where they are cooperating');
  });

  test('that changes late begins shortly before the change', async () => {
    const paragraph = kursk.reports[0]?.paragraphs[4]?.text ?? '';
    expect(show(await verify(paragraph.replace('officials said', 'nobody said'))).blocks[1]).toMatch(
      /:\n\\\[…\] .{60,120}\*\*nobody\*\* said$/,
    );
  });

  test('shares the real passage', async () => {
    const id = customId(await verify(ALTERED), 'Share');
    const shared = await send(kursk, { type: 3, data: { custom_id: id }, user: { id: '42' } });
    expect(show(shared)).toMatchObject({ isPrivate: false });
    expect(show(shared).text).toContain('Ukraine has captured two North Korean soldiers');
    expect(show(shared).text).not.toContain('three');
  });
});

test('an absent quotation is said to be in no report', async () => {
  const { text, buttons } = show(await verify(ABSENT));
  expect(text).toMatch(/^Not in the report\n\n?No passage comes close/);
  expect(buttons).toEqual([]);
});

test('a quotation that is too short is said to be so', async () => {
  expect(show(await verify('soldiers')).text).toContain('too short to check: a quote needs at least 3 words');
});

describe('several quotations', () => {
  test('are checked one by one, each with its verdict', async () => {
    const { blocks, text, buttons } = show(await verify(`"${EXACT}" and "${ALTERED}" and "${ABSENT}"`));
    expect(blocks[0]).toBe('### 3 quotes in this message');
    expect(text).toContain(`1. Word for word in the report: “${EXACT}”`);
    expect(text).toContain(`2. Not word for word: “${ALTERED}”\n- A number is changed`);
    expect(text).toContain(`3. Not in the report: “${ABSENT}”`);
    expect(buttons.map(({ label }) => label)).toEqual(['Share', 'Context', 'Share', 'Context']);
  });

  test('from one sentence share one pair of buttons', async () => {
    expect(show(await verify(`"${EXACT}" and "they are cooperating with"`)).buttons).toHaveLength(2);
  });

  test('are shown as far as they fit, and the rest is counted', async () => {
    const { text } = show(await verify(`"${ALTERED}" `.repeat(12)));
    expect(text).toContain('12 quotes in this message');
    expect(text).toContain('And 8 more');
  });
});

describe('whatever is typed, the reply fits', () => {
  const long = kursk.reports[0]?.paragraphs.map(({ text }) => text).join('\n') ?? '';
  test.each([
    ['a whole report', long],
    ['a whole report with every eighth word changed', long.replace(/((?:\S+\s+){7})\S+/g, '$1other')],
    ['a whole report with every second word changed', long.replace(/(\S+\s+)\S+/g, '$1other')],
    ['a whole report with one word at the end changed', long.replace(/war\.$/, 'peace')],
    ['markup', `**${EXACT.replaceAll(' ', ' * ')}** <@1> @everyone ||x||`],
    ['one character', 'x'],
    ['characters that grow', `${EXACT} ${'*'.repeat(5_900)}`],
    ['one long word', `${EXACT} ${'*'.repeat(100)}x${'y*'.repeat(2_800)}`],
    ['quotation marks', '"'.repeat(6_000)],
    ['quotations', '"a b c" '.repeat(750)],
    ['markup in several quotations', `"${EXACT} *** ___" `.repeat(90)],
    ['direction marks', `\u202e${EXACT} not \u202e\u2067`],
  ])('%s', async (_, text) => {
    const response = await verify(text.slice(0, 6_000));
    expect(JSON.stringify(response).length).toBeGreaterThan(50);
  });

  test('with long names of the report', async () => {
    const name = '*_'.repeat(500);
    const meta = { title: name, author: name, publisher: name, published: '2025-01-11', url: 'https://news.example/' };
    const paragraphs = [
      'One dam broke at noon.',
      'Two dams broke at dusk.',
      'Three dams broke at dawn.',
      'Four dams held until May.',
    ];
    const library = await createLibrary([{ id: 'long', ...meta, paragraphs }]);
    const text = paragraphs.map((paragraph) => `"${paragraph.replace('at', 'not before')}"`).join(' ');
    expect(show(await verify(text, library)).text).toContain('4 quotes');
    expect(show(await verify(paragraphs[0] ?? '', library)).buttons.map(({ label }) => label)).toContain('Original');
  });
});

test('nothing typed is refused kindly', async () => {
  expect(show(await verify('  ')).text).toContain('Paste the quote to check');
  expect(show(await verify('x'.repeat(6_001))).text).toContain('6,000 characters at most');
});

describe('"Check this quote" in the menu of a message', () => {
  function choose(message: object) {
    const data = { type: 3, name: 'Check this quote', target_id: '7', resolved: { messages: { '7': message } } };
    return send(kursk, { type: 2, data });
  }

  test('checks each quotation of the message, whatever its markup', async () => {
    const { isPrivate, text } = show(await choose({ content: `**"${ALTERED}"** and\n> *${EXACT}*` }));
    expect(isPrivate).toBe(true);
    expect(text).toContain(`1. Not word for word: “${ALTERED}”`);
    expect(text).toContain(`2. Word for word in the report: “${EXACT}”`);
  });

  test('checks a message without quotation marks as a whole', async () => {
    expect(show(await choose({ content: `__${EXACT}__` })).blocks[0]).toBe('### Word for word in the report');
  });

  test('reads a forwarded message', async () => {
    const forwarded = { content: '', message_snapshots: [{ message: { content: EXACT } }] };
    expect(show(await choose(forwarded)).blocks[0]).toBe('### Word for word in the report');
  });

  test.each([[{ content: '' }], [{ content: '', message_snapshots: [] }], [{ content: ' \n' }]])(
    'says of %j that there is nothing to check',
    async (message) => {
      expect(show(await choose(message)).text).toBe('This message has no text to check.');
    },
  );

  test('cannot be chosen for a message that Discord did not send along', async () => {
    const data = { type: 3, name: 'Check this quote', target_id: '8', resolved: { messages: {} } };
    expect(show(await send(kursk, { type: 2, data })).text).toBe('This message has no text to check.');
  });
});
