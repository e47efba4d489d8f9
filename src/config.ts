import * as z from 'zod';

/** What the connection to Discord needs. */
export interface DiscordSettings {
  /** The bot's password: never logged, never printed. */
  readonly token: string;
  /** Undefined: taken from what Discord says on connecting. */
  readonly applicationId: string | undefined;
  /** The only server to register the commands in; undefined for everywhere. */
  readonly guildId: string | undefined;
  /** Address of Discord's REST interface, without version and without a slash at the end. */
  readonly apiUrl: string;
}

/** The settings of this process, checked: answering through Discord's gateway, or on a page of this computer. */
export type Config = CommonSettings &
  ({ readonly mode: 'gateway'; readonly discord: DiscordSettings } | { readonly mode: 'preview' });

/** What every mode needs. */
interface CommonSettings {
  /** The folder that holds the reports. */
  readonly corpusDir: string;
  /** Whether questions are understood by their meaning, beside their words. */
  readonly meaning: boolean;
  /** The folder that keeps what was worked out about the reports; undefined for the user's cache folder. */
  readonly cacheDir: string | undefined;
  /** TCP port of the page; 0 lets the system choose one. */
  readonly port: number;
  readonly logLevel: LogLevel;
}

/** From silence to everything; each level includes the ones before it. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Settings that can be used, or one sentence for each that cannot. */
export type ConfigResult =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const LOCAL_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
const HIGHEST_PORT = 65_535;

/** How much of a wrong value is repeated, in UTF-16 code units. */
const SHOWN = 80;

const snowflake = z.string().regex(/^\d{1,20}$/, { error: 'the id from the developer portal, digits only' });

const meaningSetting = z
  .enum(['on', 'off'], { error: 'on or off' })
  .default('on')
  .transform((value) => value === 'on');

const settings = z.object({
  // The shape of a token is Discord's own affair; white space is what a slip of copying leaves in it.
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, { error: 'the token alone, without white space and without "Bot" before it' })
    .optional(),
  DISCORD_APPLICATION_ID: snowflake.optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: z
    .string()
    .refine(isSafeAddress, { error: 'an https address, or http on this computer' })
    .transform((url) => url.replace(/\/+$/, '').replace(/\/v10$/, ''))
    .default('https://discord.com/api'),
  CORPUS_DIR: z.string().default('corpus'),
  MEANING: meaningSetting,
  CACHE_DIR: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: `a whole number from 0 to ${HIGHEST_PORT}` })
    .transform(Number)
    .refine((port) => port <= HIGHEST_PORT, { error: `a whole number from 0 to ${HIGHEST_PORT}` })
    .default(3000),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  VERBATIM_MODE: z.enum(['gateway', 'preview'], { error: 'gateway or preview' }).optional(),
});

/** Reads the settings from environment variables; an empty one counts as not set, and unknown ones are passed over. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = settings.safeParse(set);
  const problems = [
    ...(result.success ? [] : result.error.issues.map((issue) => describe(issue, set))),
    ...missingToken(set),
  ];
  if (!result.success || problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'config', config: toConfig(result.data) };
}

function toConfig(read: z.output<typeof settings>): Config {
  const common = {
    corpusDir: read.CORPUS_DIR,
    meaning: read.MEANING,
    cacheDir: read.CACHE_DIR,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
  };
  const token = read.DISCORD_TOKEN;
  if (token === undefined || read.VERBATIM_MODE === 'preview') return { ...common, mode: 'preview' };
  const discord = {
    token,
    applicationId: read.DISCORD_APPLICATION_ID,
    guildId: read.DISCORD_GUILD_ID,
    apiUrl: read.DISCORD_API_URL,
  };
  return { ...common, mode: 'gateway', discord };
}

/** "PORT is "abc"; expected a whole number from 0 to 65535." */
function describe({ path, message }: { path: PropertyKey[]; message: string }, set: Record<string, unknown>): string {
  const name = String(path[0]);
  const found =
    name === 'DISCORD_TOKEN' ? 'is set, but not to a token (it is not shown here)' : `is ${quote(set[name])}`;
  return `${name} ${found}; expected ${message}.`;
}

function missingToken({ VERBATIM_MODE, DISCORD_TOKEN }: Record<string, unknown>): readonly string[] {
  if (VERBATIM_MODE !== 'gateway' || DISCORD_TOKEN !== undefined) return [];
  return [
    'DISCORD_TOKEN is not set, but VERBATIM_MODE is "gateway"; expected the token from the Bot page of the developer portal.',
  ];
}

function quote(value: unknown): string {
  const text = String(value);
  return JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
}

// The token travels with every request, so it may leave this computer only encrypted.
function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  if (username !== '' || search !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && LOCAL_HOSTS.has(hostname));
}
