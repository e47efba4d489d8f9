import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import { interaction } from '../fixtures/interactions.ts';
import { ALREADY_ACKNOWLEDGED, RATE_LIMITED, UNKNOWN_INTERACTION } from './fake-discord/callbacks.ts';
import { APPLICATION_ID, BOT_TOKEN, type FakeDiscord, startFakeDiscord } from './fake-discord/fake-discord.ts';
import { endPrograms, type Program, startProgram } from './program.ts';

// Programs are started, which takes a while on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let discord: FakeDiscord | undefined;

afterEach(async () => {
  await endPrograms();
  await discord?.close();
  discord = undefined;
});

async function startDiscord(options?: Parameters<typeof startFakeDiscord>[0]): Promise<FakeDiscord> {
  discord = await startFakeDiscord(options);
  return discord;
}

function startBot({ apiUrl }: FakeDiscord, settings: Readonly<Record<string, string>> = {}): Program {
  return startProgram({ DISCORD_TOKEN: BOT_TOKEN, DISCORD_API_URL: apiUrl, ...settings });
}

/** A bot that is connected and has seen to its commands. */
async function connectBot(fake: FakeDiscord, settings?: Readonly<Record<string, string>>): Promise<Program> {
  const bot = startBot(fake, settings);
  await bot.line('"event":"connected"');
  await bot.line('"event":"commands-');
  return bot;
}

async function endBot(bot: Program): Promise<void> {
  bot.signal('SIGTERM');
  expect(await bot.exit()).toBe(0);
}

/** The custom id of the button with this label. */
function customId(response: APIInteractionResponse, label: string): string {
  const [, id = ''] = new RegExp(`"label":"${label}","custom_id":"([^"]+)"`).exec(JSON.stringify(response)) ?? [];
  return id;
}

function press(id: string): Record<string, unknown> {
  return { ...interaction('guild/press-share'), data: { component_type: 2, custom_id: id } };
}

describe('a question', () => {
  test('is answered with the words of the report, and its buttons work', async () => {
    const fake = await startDiscord();
    const bot = await connectBot(fake);
    const answer = await fake.interact(interaction('guild/ask')).response;
    expect(answer).toMatchObject({ type: 4, data: { flags: 32_832, allowed_mentions: { parse: [] } } });
    expect(JSON.stringify(answer)).toContain('¶ 12 of 15');

    const shared = await fake.interact(press(customId(answer, 'Share'))).response;
    expect(shared).toMatchObject({ type: 4, data: { flags: 32_768 } });
    const context = await fake.interact(press(customId(answer, 'Context'))).response;
    expect(JSON.stringify(context)).toContain('¶ 13');
    expect(fake.faults()).toEqual([]);
    await endBot(bot);
  });

  test('asked by many at once is answered to each of them, once', async () => {
    const fake = await startDiscord();
    await connectBot(fake);
    const sent = Array.from({ length: 40 }, () => fake.interact(interaction('guild/ask')));
    const answers = await Promise.all(sent.map(({ response }) => response));
    expect(answers).toHaveLength(40);
    expect(sent.map(({ id }) => fake.callbacks.attempts(id))).toEqual(Array(40).fill(1));
    expect(fake.faults()).toEqual([]);
  });
});

test('a menu completes, a page turns', async () => {
  const fake = await startDiscord();
  await connectBot(fake);
  expect(await fake.interact(interaction('guild/autocomplete-ask')).response).toMatchObject({
    type: 8,
    data: { choices: [{ value: 'kursk-prisoners' }] },
  });
  const page = await fake.interact(interaction('user-install/read')).response;
  expect(await fake.interact(press(customId(page, 'Next'))).response).toMatchObject({ type: 7 });
  expect(fake.faults()).toEqual([]);
});

test('the bot asks for no intents', async () => {
  const fake = await startDiscord();
  await connectBot(fake);
  expect(fake.gateway.intents).toBe(0);
});

describe('the commands', () => {
  test('are registered once and left alone at the next start', async () => {
    const fake = await startDiscord();
    const first = await connectBot(fake);
    await first.line('"event":"commands-registered"');
    expect(fake.commands.list(APPLICATION_ID)).toHaveLength(commands.length);
    await endBot(first);
    const second = await connectBot(fake);
    await second.line('"event":"commands-unchanged"');
    expect(fake.commands.writes).toBe(1);
    expect(fake.faults()).toEqual([]);
  });

  test('are registered in one server only, where it is named, under the application that is named', async () => {
    const fake = await startDiscord();
    const settings = { DISCORD_GUILD_ID: '1180001112223334445', DISCORD_APPLICATION_ID: '42' };
    await endBot(await connectBot(fake, settings));
    expect(fake.commands.list('42', '1180001112223334445')).toHaveLength(commands.length);
    expect(fake.commands.list('42')).toEqual([]);
    const second = await connectBot(fake, settings);
    await second.line('"event":"commands-unchanged"');
  });

  test('that cannot be registered do not keep it from answering', async () => {
    const fake = await startDiscord();
    fake.commands.fault = {
      status: 400,
      body: { code: 30_034, message: 'Max number of daily application command creates' },
    };
    const bot = startBot(fake);
    expect(await bot.line('"event":"registration-failed"')).toContain('"reason":"daily limit","code":30034');
    await expect(fake.interact(interaction('guild/ask')).response).resolves.toMatchObject({ type: 4 });
  });
});

describe('what goes wrong', () => {
  test.each([
    { what: 'a token that the REST interface refuses', settings: { DISCORD_TOKEN: 'another.bot.canary' } },
    { what: 'a token that the gateway refuses', refuseWith: 4004 },
  ])('$what ends it with what to do', async ({ settings, refuseWith }) => {
    const fake = await startDiscord(refuseWith === undefined ? {} : { refuseWith });
    const bot = startBot(fake, settings);
    expect(await bot.exit()).toBe(2);
    expect(bot.output()).toContain('DISCORD_TOKEN was refused by Discord; expected');
    expect(bot.output()).not.toContain('canary');
  });

  test('a gateway that wants other intents ends it, and says so', async () => {
    const bot = startBot(await startDiscord({ refuseWith: 4014 }));
    expect(await bot.exit()).toBe(2);
    expect(bot.output()).toContain('4014');
  });

  test('a token that is refused later on ends it, too', async () => {
    const fake = await startDiscord();
    const bot = await connectBot(fake);
    fake.gateway.closeWith(4004);
    expect(await bot.exit()).toBe(2);
    expect(bot.output()).toContain('DISCORD_TOKEN was refused');
  });

  test('without a network it keeps trying, and can be stopped', async () => {
    const fake = await startDiscord();
    await fake.close();
    const bot = startBot(fake);
    expect(await bot.line('"event":"unreachable"')).toContain('"code":"ECONNREFUSED"');
    await endBot(bot);
    discord = undefined;
  });

  test('interactions that cannot be read do it no harm', async () => {
    const fake = await startDiscord();
    const bot = await connectBot(fake);
    fake.gateway.sendRaw('{ not json');
    for (const malformed of [
      {},
      null,
      { id: 1, token: 2 },
      { id: '1', token: '../../channels', type: 2 },
      { type: 3, data: 4 },
    ]) {
      fake.gateway.dispatch('INTERACTION_CREATE', malformed);
    }
    const odd = fake.interact({ type: 2, data: null, user: null });
    await expect(odd.response).resolves.toMatchObject({ type: 4 });
    await expect(fake.interact(interaction('guild/ask')).response).resolves.toMatchObject({ type: 4 });
    await bot.line('"event":"unreadable-interaction"');
    expect(fake.faults()).toEqual([]);
    await endBot(bot);
  });

  test.each<[string, (fake: FakeDiscord) => void]>([
    ['cut', ({ gateway }) => gateway.drop()],
    ['closed with an unknown error', ({ gateway }) => gateway.closeWith(4000)],
    ['ended by a call to reconnect', ({ gateway }) => gateway.sendRaw('{"op":7,"d":null}')],
  ])('a connection that is %s is resumed, and what was asked meanwhile is answered', async (_, interrupt) => {
    const fake = await startDiscord();
    const bot = await connectBot(fake);
    interrupt(fake);
    await bot.line('"event":"disconnected"');
    const missed = fake.interact(interaction('guild/ask'));
    await expect(missed.response).resolves.toMatchObject({ type: 4 });
    await bot.line('"event":"resumed"');
    expect([fake.gateway.identifies, fake.gateway.resumes]).toEqual([1, 1]);
  });

  test('a session that Discord has forgotten is begun anew, without registering again', async () => {
    const fake = await startDiscord();
    const bot = await connectBot(fake);
    fake.gateway.sendRaw('{"op":9,"d":false}');
    await bot.line('"event":"disconnected"');
    await bot.line('"event":"login-delayed"');
    await expect.poll(() => fake.gateway.identifies, { timeout: 30_000 }).toBe(2);
    await expect(fake.interact(interaction('guild/ask')).response).resolves.toMatchObject({ type: 4 });
    await expect.poll(() => bot.output().match(/"event":"connected"/g)).toHaveLength(2);
    expect(bot.output().match(/"event":"commands-/g)).toHaveLength(1);
  });

  test.each([
    { what: 'is unknown by now', fault: UNKNOWN_INTERACTION, code: 10_062, attempts: 1 },
    { what: 'was given already', fault: ALREADY_ACKNOWLEDGED, code: 40_060, attempts: 1 },
    { what: 'comes too often', fault: RATE_LIMITED, code: 'RateLimitError', attempts: 1 },
    { what: 'meets a broken Discord', fault: { status: 500, body: {} }, code: 500, attempts: 2 },
  ])('an answer that $what is given up and logged', async ({ fault, code, attempts }) => {
    const fake = await startDiscord();
    const bot = await connectBot(fake);
    fake.callbacks.fault = fault;
    const sent = fake.interact(interaction('guild/ask'));
    sent.response.catch(() => undefined);
    expect(await bot.line('"event":"reply-failed"')).toContain(`"code":${JSON.stringify(code)}`);
    expect(fake.callbacks.attempts(sent.id)).toBe(attempts);
    fake.callbacks.fault = undefined;
    await expect(fake.interact(interaction('guild/ask')).response).resolves.toMatchObject({ type: 4 });
  });

  test('an answer that Discord never takes is given up before Discord does', async () => {
    const fake = await startDiscord();
    const bot = await connectBot(fake);
    fake.callbacks.fault = 'silence';
    const sent = fake.interact(interaction('guild/ask'));
    const givenUp = await Promise.race([
      bot.line('"event":"reply-too-late"').then(() => 'by us'),
      sent.response.catch(() => 'by Discord'),
    ]);
    expect(givenUp).toBe('by us');
    expect(fake.callbacks.attempts(sent.id)).toBe(1);
  });
});

describe('stopping', () => {
  test('finishes the answers under way', async () => {
    const fake = await startDiscord();
    const bot = await connectBot(fake);
    const gate = new EventEmitter();
    fake.callbacks.gate = once(gate, 'open');
    const sent = Array.from({ length: 5 }, () => fake.interact(interaction('guild/ask')));
    await expect.poll(() => sent.map(({ id }) => fake.callbacks.attempts(id))).toEqual([1, 1, 1, 1, 1]);
    const left = once(fake.gateway, 'left');
    bot.signal('SIGTERM');
    await bot.line('"event":"stopping","pending":5');
    await left;
    // Long enough for a program that waits for nothing to be gone.
    await pause(200);
    gate.emit('open');
    const answers = await Promise.all(sent.map(({ response }) => response));
    expect(answers.map(({ type }) => type)).toEqual([4, 4, 4, 4, 4]);
    expect(await bot.exit()).toBe(0);
    expect(bot.output().match(/"event":"answered"/g)).toHaveLength(5);
    expect(fake.faults()).toEqual([]);
  });

  test('a second time ends it at once', async () => {
    const fake = await startDiscord();
    const bot = await connectBot(fake);
    fake.callbacks.fault = 'silence';
    const sent = fake.interact(interaction('guild/ask'));
    sent.response.catch(() => undefined);
    await expect.poll(() => fake.callbacks.attempts(sent.id)).toBe(1);
    bot.signal('SIGTERM');
    await bot.line('"event":"stopping","pending":1');
    bot.signal('SIGTERM');
    expect(await bot.exit()).toBe(130);
  });
});

test('no token, no name and nothing that anybody wrote is ever logged', async () => {
  const fake = await startDiscord();
  const bot = await connectBot(fake);
  const asked = interaction('guild/ask');
  await fake.interact(asked).response;
  await fake.interact(interaction('direct-message/ask-report')).response;
  fake.callbacks.fault = { status: 400, body: { code: 50_035, message: 'canary' } };
  fake.interact(asked).response.catch(() => undefined);
  await bot.line('"event":"reply-failed"');
  fake.gateway.dispatch('INTERACTION_CREATE', { ...asked, id: 7, data: 'canary' });
  await bot.line('"event":"unreadable-interaction"');
  await endBot(bot);
  expect(bot.output()).toContain('"event":"answered"');
  expect(bot.output()).not.toMatch(/canary|Mira|mira|doctor|injur|1180001112223334445|204255221017214977/);
});
