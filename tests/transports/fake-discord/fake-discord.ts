import { once } from 'node:events';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { Callbacks } from './callbacks.ts';
import { Commands } from './commands.ts';
import { Gateway } from './gateway.ts';
import { createRest } from './rest.ts';

/** What an interaction is answered with, and where: both unique to it. */
interface SentInteraction {
  readonly id: string;
  readonly token: string;
  readonly response: Promise<APIInteractionResponse>;
}

/** A Discord of our own on loopback, holding the bot to Discord's rules. */
export interface FakeDiscord {
  /** For `DISCORD_API_URL`. */
  readonly apiUrl: string;
  readonly callbacks: Callbacks;
  readonly commands: Commands;
  readonly gateway: Gateway;
  /** Sends an interaction under an id and a token of its own. */
  interact(interaction: Readonly<Record<string, unknown>>): SentInteraction;
  /** Everything that the bot did and Discord would not have taken. */
  faults(): readonly string[];
  close(): Promise<void>;
}

/** The token that the fake Discord lets in. */
export const BOT_TOKEN = 'MTMxMjAwNDU2Nzg5MDEyMzQ1Ng.canary.bot-token';
export const APPLICATION_ID = '1312004567890123456';

/** Starts a fake Discord; `refuseWith` closes the socket with this code in place of letting the bot in. */
export async function startFakeDiscord(options: { readonly refuseWith?: number } = {}): Promise<FakeDiscord> {
  const callbacks = new Callbacks();
  const commands = new Commands();
  const gateway = new Gateway({ token: BOT_TOKEN, applicationId: APPLICATION_ID, refuseWith: options.refuseWith });
  await gateway.listen();
  const rest = createRest({ token: BOT_TOKEN, callbacks, commands, gatewayUrl: () => gateway.url });
  rest.listen(0, '127.0.0.1');
  await once(rest, 'listening');
  const address = rest.address();
  if (typeof address !== 'object' || address === null) throw new Error('the REST server has no port');
  let interactions = 0;

  return {
    apiUrl: `http://127.0.0.1:${address.port}/api`,
    callbacks,
    commands,
    gateway,
    interact: (interaction) => {
      interactions += 1;
      const id = String(1_312_004_567_890_000_000n + BigInt(interactions));
      const token = `aW50ZXJhY3Rpb24canary${interactions}`;
      const response = callbacks.expect(id, token);
      gateway.dispatch('INTERACTION_CREATE', { ...interaction, id, token });
      return { id, token, response };
    },
    faults: () => [...callbacks.faults, ...commands.faults],
    close: async () => {
      callbacks.close();
      rest.closeAllConnections();
      rest.close();
      await gateway.close();
    },
  };
}
