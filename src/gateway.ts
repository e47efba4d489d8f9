import { setTimeout as pause } from 'node:timers/promises';
import {
  Client,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type IIdentifyThrottler,
  Options,
  type RESTOptions,
} from 'discord.js';
import { createAcknowledge } from './acknowledge.ts';
import type { App, Ending } from './app.ts';
import type { DiscordSettings } from './config.ts';
import { type Code, errorCode, type Log } from './log.ts';
import { createLoginThrottler } from './logins.ts';
import { registerCommands } from './register.ts';

/** What the gateway runs on. */
export interface GatewayParts {
  readonly settings: DiscordSettings;
  readonly app: App;
  readonly log: Log;
  /** Aborted to end it: the replies under way are finished first. */
  readonly stop: AbortSignal;
}

type SessionEnding = Ending | { readonly kind: 'unreachable'; readonly code: Code };

/** After a first try that failed; doubled each time up to the longest, since Discord allows 1,000 logins a day. */
const FIRST_RETRY_S = 5;
const LONGEST_RETRY_S = 300;

/** How long a socket may take to close before it is left to its fate. */
const CLOSE_MS = 2_000;

const TOKEN_REFUSED =
  'DISCORD_TOKEN was refused by Discord; expected the token from the Bot page of the developer portal. ' +
  'Resetting it there makes the one before it useless: copy the new one.';

const CLOSED: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, TOKEN_REFUSED],
  [GatewayCloseCodes.ShardingRequired, 'This bot is in more servers than one process may serve (close code 4011).'],
  [GatewayCloseCodes.DisallowedIntents, 'Discord refused intents (close code 4014), though none were asked for.'],
]);

/** Nothing is kept of what Discord sends: an interaction brings along all that it takes to answer it. */
const NO_CACHES = Options.cacheWithLimits({
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  BaseGuildEmojiManager: 0,
  EntitlementManager: 0,
  GuildEmojiManager: 0,
  GuildMemberManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
});

/**
 * Connects to Discord and answers until it is told to stop, or Discord refuses for good; never rejects.
 *
 * @remarks discord.js reconnects by itself once it has been connected, but gives up where the very first try fails: a
 * computer that has just started may not be on the network yet, so that one is repeated here.
 */
export async function runGateway(parts: GatewayParts): Promise<Ending> {
  const { log, stop } = parts;
  const throttler = createLoginThrottler(log);
  for (let retryInSeconds = FIRST_RETRY_S; ; retryInSeconds = Math.min(2 * retryInSeconds, LONGEST_RETRY_S)) {
    const ending = await runSession(parts, throttler);
    if (ending.kind !== 'unreachable') return ending;
    log({ event: 'unreachable', code: ending.code, retryInSeconds });
    await pause(1_000 * retryInSeconds, undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) return { kind: 'stopped' };
  }
}

async function runSession(
  { settings, app, log, stop }: GatewayParts,
  throttler: IIdentifyThrottler,
): Promise<SessionEnding> {
  const client = createClient(settings, throttler);
  const acknowledge = createAcknowledge({ handler: app.handler, apiUrl: settings.apiUrl, log });
  const pending = new Set<Promise<void>>();
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: unknown) => {
    const reply: Promise<void> = acknowledge(interaction).finally(() => pending.delete(reply));
    pending.add(reply);
  });
  client.once(Events.ClientReady, ({ application }) => {
    const applicationId = settings.applicationId ?? application.id;
    const { guildId } = settings;
    void registerCommands({ rest: client.rest, applicationId, guildId, commands: app.commands }, log);
  });
  reportConnection(client, log);
  const ending = await Promise.race([refusal(client), loginFailure(client, settings.token), stopped(stop)]);
  if (ending.kind === 'stopped') log({ event: 'stopping', pending: pending.size });
  await Promise.all([...pending, closeClient(client)]);
  return ending;
}

function createClient({ apiUrl }: DiscordSettings, throttler: IIdentifyThrottler): Client {
  const rest: Partial<RESTOptions> = { api: apiUrl };
  const ws = { buildIdentifyThrottler: (): IIdentifyThrottler => throttler };
  return new Client({ intents: [], makeCache: NO_CACHES, sweepers: {}, rest, ws });
}

/** One line for each change, however many tries it takes to reconnect. */
function reportConnection(client: Client, log: Log): void {
  let connected: boolean | undefined;
  const change = (event: 'connected' | 'resumed' | 'disconnected'): void => {
    const before = connected;
    connected = event !== 'disconnected';
    if (connected !== before) log({ event });
  };
  client.on(Events.ShardReady, () => change('connected'));
  client.on(Events.ShardResume, () => change('resumed'));
  client.on(Events.ShardReconnecting, () => change('disconnected'));
  client.on(Events.ShardError, (error) => log({ event: 'connection-error', code: errorCode(error) }));
  client.on(Events.Error, (error) => log({ event: 'connection-error', code: errorCode(error) }));
}

/** Discord closes with one of a few codes that discord.js does not try again after. */
function refusal(client: Client): Promise<Ending> {
  return new Promise((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => {
      const message = CLOSED.get(code) ?? `Discord closed the connection for good (close code ${code}).`;
      resolve({ kind: 'refused', message });
    });
  });
}

/** Settles only where logging in fails. */
function loginFailure(client: Client, token: string): Promise<SessionEnding> {
  return new Promise((resolve) => {
    client.login(token).catch((error: unknown) => {
      const code = errorCode(error);
      if (code === DiscordjsErrorCodes.TokenInvalid) resolve({ kind: 'refused', message: TOKEN_REFUSED });
      else resolve({ kind: 'unreachable', code });
    });
  });
}

function stopped(stop: AbortSignal): Promise<Ending> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve({ kind: 'stopped' });
    stop.addEventListener('abort', () => resolve({ kind: 'stopped' }), { once: true });
  });
}

async function closeClient(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  const close = client.destroy().catch(() => undefined);
  await Promise.race([close, pause(CLOSE_MS, undefined, { ref: false })]);
}
