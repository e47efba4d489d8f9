import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { interaction } from '../fixtures/interactions.ts';
import { APPLICATION_ID, BOT_TOKEN, type FakeDiscord, startFakeDiscord } from './fake-discord/fake-discord.ts';

const FINE = {
  type: 4,
  data: { flags: 32_768, allowed_mentions: { parse: [] }, components: [{ type: 10, content: 'Words.' }] },
};

let discord: FakeDiscord;

beforeEach(async () => {
  discord = await startFakeDiscord();
});

afterEach(() => discord.close());

async function send(method: string, path: string, body: unknown): Promise<number> {
  const headers = { Authorization: `Bot ${BOT_TOKEN}`, 'Content-Type': 'application/json' };
  const response = await fetch(`${discord.apiUrl}/v10/${path}`, { method, body: JSON.stringify(body), headers });
  return response.status;
}

describe('the fake Discord is as strict as the real one:', () => {
  test('it takes a good answer', async () => {
    const { id, token, response } = discord.interact(interaction('guild/ask'));
    expect(await send('POST', `interactions/${id}/${token}/callback`, FINE)).toBe(204);
    expect(await response).toEqual(FINE);
    expect(discord.faults()).toEqual([]);
  });

  test('it refuses a second answer', async () => {
    const { id, token } = discord.interact(interaction('guild/ask'));
    await send('POST', `interactions/${id}/${token}/callback`, FINE);
    expect(await send('POST', `interactions/${id}/${token}/callback`, FINE)).toBe(400);
    expect(discord.faults()).toEqual([`a second answer to ${id}`]);
  });

  test('it refuses an answer under a wrong token', async () => {
    const { id, response } = discord.interact(interaction('guild/ask'));
    response.catch(() => undefined);
    expect(await send('POST', `interactions/${id}/guessed/callback`, FINE)).toBe(404);
    expect(discord.faults()).toHaveLength(1);
  });

  test('it waits no longer than 3 s, and takes nothing after that', async () => {
    const { id, token, response } = discord.interact(interaction('guild/ask'));
    await expect(response).rejects.toThrow('not answered within 3000 ms');
    expect(await send('POST', `interactions/${id}/${token}/callback`, FINE)).toBe(404);
    expect(discord.faults()).toEqual([`an answer to ${id} that came too late`]);
  });

  test.each([
    ['no type', {}],
    ['a type that is not a reply to anything', { type: 3 }],
    ['a key that Discord does not know', { ...FINE, data: { ...FINE.data, colour: 1 } }],
    ['a ping for everyone', { ...FINE, data: { ...FINE.data, allowed_mentions: { parse: ['everyone'] } } }],
    ['too many words', { ...FINE, data: { ...FINE.data, components: [{ type: 10, content: 'x'.repeat(4_001) }] } }],
    ['nothing to show', { ...FINE, data: { ...FINE.data, components: [] } }],
  ])('it refuses an answer with %s', async (_, body) => {
    const { id, token, response } = discord.interact(interaction('guild/ask'));
    response.catch(() => undefined);
    expect(await send('POST', `interactions/${id}/${token}/callback`, body)).toBe(400);
    expect(discord.faults()).toHaveLength(1);
  });

  test.each([
    ['a name in capitals', { name: 'Ask Me', description: 'Asks.' }],
    ['a description that is too long', { name: 'ask', description: 'x'.repeat(101) }],
    [
      'an option that has to be given after one that has not',
      {
        name: 'ask',
        description: 'Asks.',
        options: [
          { type: 3, name: 'report', description: 'Which one' },
          { type: 3, name: 'question', description: 'What', required: true },
        ],
      },
    ],
  ])('it refuses a command with %s', async (_, definition) => {
    expect(await send('PUT', `applications/${APPLICATION_ID}/commands`, [definition])).toBe(400);
    expect(discord.faults()).toHaveLength(1);
  });

  test('it knows nobody without a token', async () => {
    expect((await fetch(`${discord.apiUrl}/v10/gateway/bot`)).status).toBe(401);
  });
});
