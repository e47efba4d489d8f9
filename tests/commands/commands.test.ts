import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createHandler, type Handler } from '../../src/discord/handle.ts';
import { createLibrary, loadLibrary } from '../../src/index.ts';
import { customId, show } from '../discord/shown.ts';
import { expectValidResponse } from '../discord/spec.ts';

/** Two reports about different things: one with everything recorded, one with nothing. */
const INPUTS = [
  {
    id: 'harbour-fire',
    title: 'Fire at the *old* harbour',
    author: 'Ines Duarte',
    publisher: 'The Coast Gazette',
    published: '2025-02-03',
    url: 'https://gazette.example/harbour_fire',
    paragraphs: ['A fire destroyed three warehouses on Monday.', 'Nobody was hurt, the fire chief said.'],
  },
  { id: 'bridge', paragraphs: ['The bridge reopened in May after two years of repairs.'] },
];

let one: Handler;
let two: Handler;
let none: Handler;
beforeAll(async () => {
  one = handlerOf(await loadLibrary('corpus'));
  two = handlerOf(await createLibrary(INPUTS));
  none = handlerOf(await createLibrary([]));
});

function handlerOf(library: Awaited<ReturnType<typeof createLibrary>>): Handler {
  return createHandler({
    library,
    commands,
    onError(error) {
      throw error;
    },
  });
}

async function run(handle: Handler, name: string, options: Readonly<Record<string, string | number>> = {}) {
  const response = await handle({
    type: 2,
    data: { type: 1, name, options: Object.entries(options).map(([key, value]) => ({ name: key, type: 3, value })) },
  });
  expectValidResponse(response);
  return response;
}

async function press(handle: Handler, id: string) {
  const response = await handle({ type: 3, data: { component_type: 2, custom_id: id }, user: { id: '42' } });
  expectValidResponse(response);
  return response;
}

async function complete(handle: Handler, typed: string) {
  const response = await handle({
    type: 4,
    data: { type: 1, name: 'ask', options: [{ name: 'report', type: 3, value: typed, focused: true }] },
  });
  expectValidResponse(response);
  return JSON.parse(JSON.stringify(response)).data.choices;
}

describe('/ask', () => {
  test('cites title, author, publisher, date and original where they are recorded', async () => {
    const { text, buttons } = show(await run(two, 'ask', { question: 'Was anybody hurt in the fire?' }));
    expect(text).toContain('— Fire at the *old* harbour, ¶ 2 of 2');
    expect(text).toContain('By Ines Duarte · The Coast Gazette · 2025-02-03');
    expect(buttons.map(({ url }) => url)).toContain('https://gazette.example/harbour_fire');
  });

  test('prints nothing about what is not recorded', async () => {
    const { text } = show(await run(two, 'ask', { question: 'When did the bridge reopen?' }));
    expect(text).toContain('— bridge, ¶ 1 of 1');
    expect(text).not.toMatch(/undefined|null|not recorded|By /);
  });

  test.each(['harbour-fire', 'HARBOUR-FIRE', 'Fire at the *old* harbour (harbour-fire)'])(
    'asks the report that is named %s',
    async (report) => {
      const { text } = show(await run(two, 'ask', { question: 'When did the bridge reopen?', report }));
      expect(text).not.toContain('The bridge reopened');
    },
  );

  test('asks all reports where the name is left blank', async () => {
    const { text } = show(await run(two, 'ask', { question: 'When did the bridge reopen?', report: '  ' }));
    expect(text).toContain('The bridge reopened in May');
  });

  test('says so first when the report does not say', async () => {
    const { blocks } = show(await run(none, 'ask', { question: 'Why is the sky blue?' }));
    expect(blocks[0]).toMatch(/^### The report does not say\n/);
  });

  test.each([
    [{}, 'The reports do not say'],
    [{ report: 'bridge' }, 'The report does not say'],
  ])('of several reports, asked with %o, says that %s', async (option, verdict) => {
    const { blocks } = show(await run(two, 'ask', { question: 'xylophone zebra quux', ...option }));
    expect(blocks[0]).toContain(verdict);
  });

  test('never repeats the question, nor hides it in a button', async () => {
    const response = await run(one, 'ask', { question: 'Which zebra did the doctor see?' });
    expect(JSON.stringify(response)).not.toContain('zebra');
  });
});

describe('the buttons of an answer', () => {
  test('Context shows the paragraph before and the one after, and marks the passage', async () => {
    const answer = await run(one, 'ask', { question: 'What did the doctor say?' });
    const { isPrivate, text } = show(await press(one, customId(answer, 'Context')));
    expect(isPrivate).toBe(true);
    expect(text).toMatch(
      /¶ 11\nAdditional video[\s\S]*¶ 12, the passage\nA doctor featured[\s\S]*¶ 13\nThe SBU reported/,
    );
  });

  test.each([
    [1, 'The report begins here.'],
    [15, 'The report ends here.'],
  ])('the context of ¶ %i says that %s', async (paragraph, words) => {
    const page = await run(one, 'read');
    const revision = customId(page, 'Next').split(/[:.]/)[2];
    const id = `1:c:${revision}.${paragraph.toString(36)}.1`;
    expect(show(await press(one, id)).text).toContain(words);
  });

  test('the context of long paragraphs is what touches the passage', async () => {
    const sentence = (name: string) => (number: number) => `Sentence ${number} is ${name} the passage.`;
    const numbers = Array.from({ length: 50 }, (_, index) => index + 1);
    const paragraphs = [
      numbers.map(sentence('before')).join(' '),
      'It fell.',
      numbers.map(sentence('after')).join(' '),
    ];
    const library = await createLibrary([{ id: 'long', paragraphs }]);
    const { text } = show(await press(handlerOf(library), `1:c:${library.reports[0]?.revision}.2.1`));
    expect(text).toMatch(/^\[…\] .*Sentence 50 is before the passage\.$/m);
    expect(text).toMatch(/^Sentence 1 is after the passage\..* \[…\]$/m);
  });

  test.each(['s', 'c', 'o'])('lead nowhere where a paragraph has no words (%s)', async (letter) => {
    const library = await createLibrary([{ id: 'blank', paragraphs: ['', ' \t', 'It fell.'] }]);
    for (const paragraph of [1, 2]) {
      const forged = `1:${letter}:${library.reports[0]?.revision}.${paragraph}.0`;
      expect(show(await press(handlerOf(library), forged)).text).toMatch(/^This button leads nowhere/);
    }
  });

  test('Other passages lists further passages, each with its own Share and Context', async () => {
    const answer = await run(one, 'ask', { question: "What did the doctor say about the soldiers' injuries?" });
    const { isPrivate, text, buttons } = show(await press(one, customId(answer, 'Other passages')));
    expect(isPrivate).toBe(true);
    expect(text.match(/— kursk-prisoners, ¶ \d+ of 15/g)?.length).toBe(3);
    expect(buttons.map(({ label }) => label)).toEqual(['Share', 'Context', 'Share', 'Context', 'Share', 'Context']);
  });

  test('still work when the same report is loaded again', async () => {
    const answer = await run(one, 'ask', { question: 'What did the doctor say?' });
    const restarted = handlerOf(await loadLibrary('corpus'));
    expect(show(await press(restarted, customId(answer, 'Share'))).text).toContain('A doctor featured in the video');
  });

  test('say so when the report has changed, instead of showing another passage', async () => {
    const answer = await run(two, 'ask', { question: 'When did the bridge reopen?' });
    const changed = handlerOf(await createLibrary([{ id: 'bridge', paragraphs: ['The bridge is closed.'] }]));
    const { isPrivate, text } = show(await press(changed, customId(answer, 'Share')));
    expect(isPrivate).toBe(true);
    expect(text).toBe('This report has changed or is gone since then. Please ask again with /ask.');
  });

  test.each(['s', 'c', 'o', 'p', 'n'])(
    'lead nowhere when a paragraph or sentence does not exist (%s)',
    async (letter) => {
      const page = await run(one, 'read');
      const revision = customId(page, 'Next').split(/[:.]/)[2];
      for (const place of ['g.1', '1.zz', 'zzz.0']) {
        const { isPrivate, text } = show(await press(one, `1:${letter}:${revision}.${place}`));
        expect(isPrivate).toBe(true);
        expect(text).toMatch(/^This button leads nowhere\. Please /);
      }
    },
  );

  test.each(['', 'x', '2:s:abcdefgh.1.1', '1:q:abcdefgh.1.1', '1:s:', '1:s:short.1.1', `1:s:${'a'.repeat(200)}`])(
    'that we did not write (%j) get a kind message',
    async (id) => {
      const { isPrivate, text } = show(await press(one, id));
      expect(isPrivate).toBe(true);
      expect(text).toBe('This button does not work here any more. Please ask again with /ask.');
    },
  );
});

describe('/read', () => {
  test('goes through the whole report word for word with Next, and back with Previous', async () => {
    const pages = [show(await run(one, 'read'))];
    for (let response = await run(one, 'read'); !isLast(response); ) {
      response = await press(one, customId(response, 'Next'));
      pages.push(show(response));
    }
    const { reports } = await loadLibrary('corpus');
    const words = pages.map(({ text }) => text).join('\n');
    for (const { text } of reports[0]?.paragraphs ?? []) expect(words).toContain(text);
    expect(pages.length).toBeGreaterThan(2);
  });

  test('begins at the paragraph asked for and can turn back', async () => {
    const response = await run(one, 'read', { paragraph: 7 });
    expect(show(response).text).toContain('¶ 7–12 of 15');
    expect(show(await press(one, customId(response, 'Previous'))).text).toMatch(/¶ \d–6 of 15/);
  });

  test('disables Previous on the first page and Next on the last', async () => {
    const first = show(await run(one, 'read')).buttons.map(({ label, disabled }) => [label, disabled]);
    const last = show(await run(one, 'read', { paragraph: 15 })).buttons.map(({ label, disabled }) => [
      label,
      disabled,
    ]);
    expect(first).toEqual([
      ['Previous', true],
      ['Next', false],
    ]);
    expect(last).toEqual([
      ['Previous', false],
      ['Next', true],
    ]);
  });

  test('has no buttons where the report is one page', async () => {
    expect(show(await run(two, 'read', { report: 'bridge' })).buttons).toEqual([]);
  });

  test('says what is recorded of the report', async () => {
    const { text } = show(await run(two, 'read', { report: 'harbour-fire' }));
    expect(text).toContain('By Ines Duarte · The Coast Gazette · 2025-02-03');
  });

  test.each([
    [{ paragraph: 16 }, '"kursk-prisoners" has no paragraph 16: its paragraphs are 1 to 15.'],
    [{ paragraph: 0 }, 'Paragraphs are counted from 1.'],
    [{ paragraph: 1.5 }, 'Give the paragraph as a whole number, for example 3.'],
    [{ paragraph: 'two' }, 'Give the paragraph as a whole number, for example 3.'],
    [{ report: 7 }, 'Give the report as text: pick one from the list, or type its name.'],
    [{ report: 'x'.repeat(6_001) }, "A report's name can have 6,000 characters at most."],
  ])('with %o answers "%s"', async (options, words) => {
    expect(show(await run(one, 'read', options)).text).toBe(words);
  });

  test('asks which report, where there are several', async () => {
    expect(show(await run(two, 'read')).text).toBe('Name the report to read. Reports: harbour-fire, bridge.');
  });

  test('says that an empty report is empty', async () => {
    const empty = handlerOf(await createLibrary([{ id: 'blank', paragraphs: [] }]));
    expect(show(await run(empty, 'read')).text).toBe('blank\nThis report is empty.');
  });
});

function isLast(response: unknown): boolean {
  return show(response).buttons.find(({ label }) => label === 'Next')?.disabled !== false;
}

describe('/reports', () => {
  test('lists every report with its size and what is recorded of it', async () => {
    expect(show(await run(two, 'reports')).text).toBe(
      [
        'Reports',
        'Fire at the *old* harbour, 2 paragraphs',
        'By Ines Duarte · The Coast Gazette · 2025-02-03',
        'bridge, 1 paragraph',
      ].join('\n'),
    );
  });

  test('says that there are none', async () => {
    expect(show(await run(none, 'reports')).text).toBe('No report is loaded.');
  });

  test('lists as many as fit and counts the rest', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `report-number-${index}`);
    const many = handlerOf(await createLibrary(ids.map((id) => ({ id, paragraphs: ['Text.'] }))));
    const { text } = show(await run(many, 'reports'));
    const listed = text.match(/report-number-\d+/g)?.length ?? 0;
    expect(listed).toBeGreaterThan(80);
    expect(text).toContain(`And ${200 - listed} more`);
  });
});

test('/help names every command on one screen', async () => {
  const { text } = show(await run(one, 'help'));
  for (const { definition } of commands) {
    expect(text).toContain('description' in definition ? `/${definition.name}` : definition.name);
  }
  expect(text.length).toBeLessThan(700);
});

describe('completing a report', () => {
  test('offers those that begin with what is typed before those that hold it', async () => {
    const reports = ['far-east', 'east', 'north', 'easter'].map((id) => ({ id, paragraphs: ['Text.'] }));
    const handle = handlerOf(await createLibrary(reports));
    expect(await complete(handle, 'EAST')).toEqual(
      ['east', 'easter', 'far-east'].map((id) => ({ name: id, value: id })),
    );
  });

  test('finds a report by its title and shows title and id', async () => {
    expect(await complete(two, 'fire at')).toEqual([
      { name: 'Fire at the *old* harbour (harbour-fire)', value: 'harbour-fire' },
    ]);
  });

  test('offers at most 25', async () => {
    const reports = Array.from({ length: 60 }, (_, index) => ({ id: `r${index}`, paragraphs: ['Text.'] }));
    expect(await complete(handlerOf(await createLibrary(reports)), '')).toHaveLength(25);
  });

  test('an id that is too long for Discord is still understood when it comes back', async () => {
    const reports = ['😀'.repeat(90), 'other'].map((id) => ({ id, paragraphs: [`These are the words of ${id}.`] }));
    const handle = handlerOf(await createLibrary(reports));
    const [{ name, value }] = await complete(handle, '😀');
    expect(name).not.toMatch(/\p{Surrogate}/u);
    for (const report of [name, value]) {
      expect(show(await run(handle, 'read', { report })).text).toContain('These are the words of 😀');
    }
  });

  test('a name that two reports share is not guessed at', async () => {
    const reports = ['a', 'b'].map((letter) => ({ id: `${'x'.repeat(150)}${letter}`, paragraphs: ['Text.'] }));
    const handle = handlerOf(await createLibrary(reports));
    const [{ name }] = await complete(handle, 'x');
    expect(show(await run(handle, 'read', { report: name })).text).toContain('There is no report');
  });
});

describe('/sources', () => {
  test('names each speaker with what they say and where, and what is left out', async () => {
    const { blocks, isPrivate } = show(await run(one, 'sources'));
    expect(isPrivate).toBe(true);
    expect(blocks[0]).toBe('### Who says what in kursk-prisoners');
    expect(blocks[1]).toMatch(/^\*\*Ukrainian President Volodymyr Zelenskyy\*\*\n-# ¶ 1\nUkraine has captured/);
    expect(blocks[1]).toContain('-# And 3 more sentences.');
    expect(blocks.some((block) => block.startsWith('**The SBU**'))).toBe(true);
    expect(blocks.at(-1)).toBe('-# Word for word from the report.');
  });

  test.each(['zelensky', 'PRESIDENT'])(
    'shows all that one speaker says, found by any part of the name: %s',
    async (speaker) => {
      const { text } = show(await run(one, 'sources', { speaker }));
      for (const paragraph of [1, 3, 4, 9]) expect(text).toContain(`\n¶ ${paragraph}\n`);
      expect(text).not.toMatch(/SBU reported|more sentence/);
    },
  );

  test('shows several speakers who are called so', async () => {
    const { blocks } = show(await run(one, 'sources', { speaker: 'officials' }));
    expect(blocks.join('\n').match(/^\*\*.*\*\*$/gm)).toEqual([
      '**Kyiv and Western officials**',
      '**officials**',
      '**Ukrainian officials**',
    ]);
  });

  test('says so where nobody is called that, and who there is', async () => {
    const { blocks } = show(await run(one, 'sources', { speaker: 'Aragorn' }));
    expect(blocks[0]).toMatch(/^### Nobody is called that in kursk-prisoners\n/);
    expect(blocks.length).toBeGreaterThan(5);
  });

  test('asks which report is meant where there are several, and takes its name', async () => {
    expect(show(await run(two, 'sources')).text).toContain('Name the report');
    expect(show(await run(two, 'sources', { report: 'harbour-fire', speaker: ' ' })).text).toContain(
      '\nthe fire chief\n¶ 2\nNobody was hurt, the fire chief said.',
    );
    expect(show(await run(two, 'sources', { report: 'bridge' })).text).toContain('names nobody');
  });

  test('fits into one message however many speak and however much, and says how many are left out', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `Speaker Number${index} Xi`);
    const many = await createLibrary([
      { id: 'many', paragraphs: names.map((name) => `${'It is *so* and so '.repeat(30)}here, ${name} said.`) },
      {
        id: 'much',
        paragraphs: Array.from({ length: 60 }, () => `${'It is *so* and so '.repeat(60)}here, Ann Lee said.`),
      },
    ]);
    const manySpeakers = show(await run(handlerOf(many), 'sources', { report: 'many' })).text;
    expect(manySpeakers).toMatch(/And \d+ more: type a part of a name/);
    const muchSaid = show(await run(handlerOf(many), 'sources', { report: 'much' })).text;
    expect(muchSaid).toMatch(/And \d+ more sentences\./);
    expect(muchSaid).toContain('[…]');
  });
});
