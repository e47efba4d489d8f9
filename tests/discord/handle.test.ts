import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { UserError } from '../../src/answers/user-error.ts';
import type { Command } from '../../src/discord/command.ts';
import { createHandler, type Handler } from '../../src/discord/handle.ts';
import { createLibrary, type Library, loadLibrary } from '../../src/index.ts';
import { interaction, interactionNames, PLACES } from '../fixtures/interactions.ts';
import { show } from './shown.ts';
import { expectValidResponse } from './spec.ts';

const DOCTOR =
  'A doctor featured in the video said one soldier suffered a facial injury requiring dental treatment, and the other had an open wound and a fractured lower leg.';

let library: Library;
let handle: Handler;
beforeAll(async () => {
  library = await loadLibrary('corpus');
  handle = createHandler({ library, commands, onError: rethrow });
});

/** No test here makes a bug, so none may be reported. */
function rethrow(error: unknown): void {
  throw error;
}

function ask(options: readonly unknown[]) {
  return handle({ type: 2, data: { type: 1, name: 'ask', options } });
}

test.each(interactionNames())('Discord would take the response to %s', async (name) => {
  expectValidResponse(await handle(interaction(name)));
});

test.each(PLACES)('the labels of all buttons fit on a phone (%s)', async (place) => {
  for (const name of ['ask', 'read', 'press-context', 'press-others', 'press-share']) {
    const labels = show(await handle(interaction(`${place}/${name}`))).buttons.map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) expect(label).toMatch(/^.{1,19}$/);
  }
});

test('a ping is answered with a pong', async () => {
  expect(await handle(interaction('ping'))).toEqual({ type: 1 });
});

describe.each(PLACES)('in a %s', (place) => {
  test('a question is answered privately with the sentence in bold and its citation', async () => {
    const response = await handle(interaction(`${place}/ask`));
    const { isPrivate, blocks } = show(response);
    expect(response.type).toBe(4);
    expect(isPrivate).toBe(true);
    expect(blocks[0]).toBe('### The report says');
    expect(blocks[1]).toBe(`**${DOCTOR}**`);
    expect(blocks[2]).toContain('— kursk-prisoners, ¶ 12 of 15');
  });

  test('Share posts the passage for everyone and names who pressed', async () => {
    const response = await handle(interaction(`${place}/press-share`));
    const { isPrivate, blocks } = show(response);
    expect(response.type).toBe(4);
    expect(isPrivate).toBe(false);
    expect(blocks[0]).toBe(`**${DOCTOR}**`);
    expect(blocks).toContain('-# Shared by <@204255221017214977>');
  });

  test('Next turns the page of the same message', async () => {
    const response = await handle(interaction(`${place}/press-next`));
    expect(response.type).toBe(7);
    expect(show(response).text).toContain('Kyiv alleges that North Korean forces are active');
  });

  test('autocomplete offers the report that begins with what is typed', async () => {
    const response = await handle(interaction(`${place}/autocomplete-ask`));
    expect(response).toEqual({ type: 8, data: { choices: [{ name: 'kursk-prisoners', value: 'kursk-prisoners' }] } });
  });
});

describe('Share, in a server that has not installed the app', () => {
  // 1 << 50 lets a member use external apps in public.
  const withPermissions = (permissions: unknown) => ({
    ...interaction('guild/press-share'),
    authorizing_integration_owners: { 1: '204255221017214977' },
    member: { user: { id: '204255221017214977' }, permissions },
  });

  test('is not tried by a member whose posts nobody else would see', async () => {
    const response = await handle(withPermissions('1024'));
    expectValidResponse(response);
    expect(show(response).isPrivate).toBe(true);
    expect(show(response).text).toMatch(/^In this server only you see what Verbatim posts/);
  });

  test.each([[String(2 ** 50)], [undefined], ['not a number'], [7]])(
    'posts with permissions %o',
    async (permissions) => {
      expect(show(await handle(withPermissions(permissions))).text).toContain('Shared by');
    },
  );
});

test('Share posts in a server that has installed the app, whatever a member may do with external ones', async () => {
  const member = { user: { id: '204255221017214977' }, permissions: '1024' };
  for (const owners of [{ 0: '1180001112223334445' }, { 0: '1180001112223334445', 1: '204255221017214977' }]) {
    const pressed = { ...interaction('guild/press-share'), authorizing_integration_owners: owners, member };
    expect(show(await handle(pressed)).text).toContain('Shared by');
  }
});

test.each([
  ['no options', []],
  ['an empty question', [{ name: 'question', type: 3, value: '' }]],
  ['white space', [{ name: 'question', type: 3, value: ' \n\t ' }]],
  ['a number', [{ name: 'question', type: 4, value: 7 }]],
])('a question that is %s is asked for again', async (_, options) => {
  expect(show(await ask(options)).text).toBe(
    'Type a question in your own words, for example: What happened, and when?',
  );
});

test('a question of 6,000 characters is accepted, one of 6,001 is told why not', async () => {
  const accepted = await ask([{ name: 'question', type: 3, value: 'doctor '.repeat(1_000).slice(0, 6_000) }]);
  const refused = await ask([{ name: 'question', type: 3, value: 'd'.repeat(6_001) }]);
  expect(show(accepted).text).toContain(DOCTOR);
  expect(show(refused).text).toBe('A question can have 6,000 characters at most.');
});

test('an unknown report is named, inert, with the reports that there are', async () => {
  const response = await ask([
    { name: 'question', type: 3, value: 'who?' },
    { name: 'report', type: 3, value: '**<@1>** @everyone' },
  ]);
  expect(show(response).text).toBe('There is no report "**<@1>** @everyone". Reports: kursk-prisoners.');
  expect(show(response).isPrivate).toBe(true);
});

test('an unknown report with a very long id still gets a reply that fits', async () => {
  const ids = Array.from({ length: 30 }, (_, index) => `${'*'.repeat(190)}${index}`);
  const many = await createLibrary(ids.map((id) => ({ id, paragraphs: ['Text.'] })));
  const response = await createHandler({ library: many, commands, onError: rethrow })({
    type: 2,
    data: { type: 1, name: 'read', options: [{ name: 'report', type: 3, value: 'x' }] },
  });
  expectValidResponse(response);
});

test('a command that is gone is told kindly', async () => {
  const response = await handle({ type: 2, data: { type: 1, name: 'weather' } });
  expect(show(response).text).toBe('This command is not known here any more. /help lists the ones that are.');
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['text', 'hello'],
  ['an empty object', {}],
  ['an unknown type', { type: 99 }],
  ['a command without data', { type: 2 }],
  ['a message command', { type: 2, data: { type: 3, name: 'ask' } }],
  ['a button without a person', { type: 3, data: { custom_id: '1:s:abcdefgh.1.1' } }],
  ['a button pressed by a forged person', { type: 3, data: { custom_id: 'x' }, user: { id: '1> @everyone <@2' } }],
])('an interaction that is %s gets a private, valid message', async (_, json) => {
  const response = await handle(json);
  expectValidResponse(response);
  expect(show(response).text).toBe('This could not be read. Please try again, or see /help.');
  expect(show(response).isPrivate).toBe(true);
});

test.each([
  ['has no data', { type: 4 }],
  ['belongs to an unknown command', { type: 4, data: { type: 1, name: 'weather', options: [] } }],
  ['belongs to a command without completion', { type: 4, data: { type: 1, name: 'help', options: [] } }],
])('an autocomplete that %s gets an empty menu', async (_, json) => {
  expect(await handle(json)).toEqual({ type: 8, data: { choices: [] } });
});

describe('when a command has a bug', () => {
  const bug = new Error('the sky fell');
  const broken: Command = {
    definition: { name: 'broken', description: 'Always fails.' },
    execute() {
      throw bug;
    },
    complete() {
      throw bug;
    },
  };

  test('the person is told plainly and the bug is reported', async () => {
    const reported: unknown[] = [];
    const withBug = createHandler({ library, commands: [broken], onError: (error) => reported.push(error) });
    const response = await withBug({ type: 2, data: { type: 1, name: 'broken' } });
    expect(show(response).text).toBe('Something went wrong on our side. Please try again in a moment.');
    expect(show(response).isPrivate).toBe(true);
    expect(reported).toEqual([bug]);
  });

  test('the menu is empty and the bug is reported', async () => {
    const reported: unknown[] = [];
    const withBug = createHandler({ library, commands: [broken], onError: (error) => reported.push(error) });
    const response = await withBug({ type: 4, data: { type: 1, name: 'broken' } });
    expect(response).toEqual({ type: 8, data: { choices: [] } });
    expect(reported).toEqual([bug]);
  });

  test('a report that fails does not cost the person the reply', async () => {
    const withBug = createHandler({ library, commands: [broken], onError: rethrow });
    expectValidResponse(await withBug({ type: 2, data: { type: 1, name: 'broken' } }));
  });

  test('what the person can put right is not reported', async () => {
    const reported: unknown[] = [];
    const refusing: Command = {
      ...broken,
      execute() {
        throw new UserError('Try the *other* one.');
      },
    };
    const withError = createHandler({ library, commands: [refusing], onError: (error) => reported.push(error) });
    expect(show(await withError({ type: 2, data: { type: 1, name: 'broken' } })).text).toBe('Try the *other* one.');
    expect(reported).toEqual([]);
  });
});
