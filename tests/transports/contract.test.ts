import { type APIInteractionResponse, InteractionResponseType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { messageHtml } from '../../src/discord/html.ts';
import { askInteraction, pressInteraction } from '../../src/preview-interaction.ts';
import { interaction, interactionNames } from '../fixtures/interactions.ts';
import { BOT_TOKEN, type FakeDiscord, startFakeDiscord } from './fake-discord/fake-discord.ts';
import { endPrograms, startProgram } from './program.ts';

// Programs are started, which takes a while on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** What a person does, whichever way it reaches us. */
type Deed = { readonly ask: { readonly question?: string; readonly report?: string } } | { readonly press: string };

/** A way for a deed to reach the program and for what it shows to come back, as HTML. */
interface Transport {
  readonly name: string;
  open(): Promise<void>;
  show(deed: Deed): Promise<string>;
}

let app: App;
let discord: FakeDiscord;
let page: string;

const gateway: Transport = {
  name: 'the gateway',
  open: async () => {
    discord = await startFakeDiscord();
    const bot = startProgram({ DISCORD_TOKEN: BOT_TOKEN, DISCORD_API_URL: discord.apiUrl });
    await bot.line('"event":"connected"');
  },
  show: async (deed) => shown(await discord.interact(sentByDiscord(deed)).response),
};

const preview: Transport = {
  name: 'the preview page',
  open: async () => {
    const [address = ''] = /http:\S+/.exec(await startProgram({}).line('Preview: ')) ?? [];
    page = address;
  },
  show: async (deed) => {
    const [path, fields] = 'ask' in deed ? ['', deed.ask] : ['press', { custom_id: deed.press }];
    const headers = { Origin: new URL(page).origin };
    const response = await fetch(`${page}${path}`, {
      method: 'POST',
      body: new URLSearchParams({ ...fields }),
      headers,
    });
    const [, reply = ''] =
      /<form method="post" action="\/press">.*?(<div class="container">.*)<\/form>/s.exec(await response.text()) ?? [];
    return reply;
  },
};

/** What the handler itself says: what every transport has to show, no more and no less. */
async function expected(deed: Deed): Promise<string> {
  return shown(await app.handler('ask' in deed ? askInteraction(deed.ask) : pressInteraction(deed.press)));
}

beforeAll(async () => {
  app = await openApp('corpus', () => undefined);
});

afterAll(async () => {
  await endPrograms();
  await discord.close();
});

describe.each([gateway, preview])('$name', (transport) => {
  beforeAll(() => transport.open());

  test.each<Deed>([
    { ask: { question: "What did the doctor say about the soldiers' injuries?" } },
    { ask: { question: "What did the doctor say about the soldiers' injuries?", report: 'KURSK-PRISONERS' } },
    { ask: { question: 'Who won the chess championship?' } },
    { ask: { question: 'Who?', report: 'no such report' } },
    { ask: { question: '' } },
    { ask: {} },
    { ask: { question: 'wer hat 👩‍🚀 \u202e gefangen? <b>&amp;' } },
    { ask: { question: 'x'.repeat(6_000) } },
    { press: '' },
    { press: 'not one of ours' },
    { press: '1:s:AAAAAAAA.1.1' },
  ])('shows what the handler says to %j', async (deed) => {
    const html = await expected(deed);
    expect(html).not.toBe('');
    expect(await transport.show(deed)).toBe(html);
  });

  test('shows what the handler says to every button of an answer', async () => {
    const html = await expected({ ask: { question: "What did the doctor say about the soldiers' injuries?" } });
    const ids = [...html.matchAll(/name="custom_id" value="([^"]+)"/g)].map(([, id = '']) => id);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    for (const press of ids) {
      expect(await transport.show({ press })).toBe(await expected({ press }));
    }
  });
});

test('the gateway sends Discord exactly what the handler says, for every recorded interaction', async () => {
  for (const name of interactionNames()) {
    const recorded = interaction(name);
    expect(await discord.interact(recorded).response, name).toEqual(await app.handler(recorded));
  }
  expect(discord.faults()).toEqual([]);
});

function sentByDiscord(deed: Deed): Record<string, unknown> {
  if ('press' in deed) {
    return { ...interaction('guild/press-share'), data: { component_type: 2, custom_id: deed.press } };
  }
  const options = Object.entries(deed.ask).map(([name, value]) => ({ name, type: 3, value }));
  return { ...interaction('guild/ask'), data: { id: '1312010000000000001', name: 'ask', type: 1, options } };
}

function shown(response: APIInteractionResponse): string {
  const isMessage =
    response.type === InteractionResponseType.ChannelMessageWithSource ||
    response.type === InteractionResponseType.UpdateMessage;
  return isMessage ? messageHtml({ components: response.data?.components ?? [] }) : '';
}
