import { type DestinationStream, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** Something worth telling whoever runs the bot. Nothing a person wrote, no name and no secret has a place in it. */
export type LogEvent =
  | { readonly event: 'started'; readonly mode: string; readonly reports: number }
  | { readonly event: 'no-meaning'; readonly code: Code }
  | { readonly event: 'no-cache'; readonly code: Code }
  | { readonly event: 'connected' }
  | { readonly event: 'disconnected' }
  | { readonly event: 'resumed' }
  | { readonly event: 'unreachable'; readonly code: Code; readonly retryInSeconds: number }
  | { readonly event: 'login-delayed'; readonly seconds: number }
  | { readonly event: 'connection-error'; readonly code: Code }
  | { readonly event: 'commands-registered'; readonly count: number; readonly scope: 'everywhere' | 'one server' }
  | { readonly event: 'commands-unchanged'; readonly count: number; readonly scope: 'everywhere' | 'one server' }
  | { readonly event: 'registration-failed'; readonly reason: RegistrationFailure; readonly code: Code }
  | { readonly event: 'answered'; readonly milliseconds: number }
  | { readonly event: 'reply-failed'; readonly code: Code; readonly milliseconds: number }
  | { readonly event: 'reply-too-late'; readonly milliseconds: number }
  | { readonly event: 'unreadable-interaction' }
  | { readonly event: 'bug'; readonly error: string; readonly at: readonly string[] }
  | { readonly event: 'stopping'; readonly pending: number };

/** Discord's number, an HTTP status or the system's word (`ECONNREFUSED`) for what failed; `unknown` where there is none. */
export type Code = number | string;

/** Why the commands could not be registered: Discord's limit of creations a day, no right to, or something else. */
export type RegistrationFailure = 'daily limit' | 'no access' | 'other';

/** Writes an event as one line of JSON. Never throws for what is in it. */
export type Log = (event: LogEvent) => void;

interface Line {
  readonly level: Exclude<LogLevel, 'silent'>;
  readonly message: string;
  /** The fields that are written; any other is left out, whoever put it there. */
  readonly fields: readonly string[];
}

const LINES: Readonly<Record<LogEvent['event'], Line>> = {
  started: { level: 'info', message: 'Verbatim is starting', fields: ['mode', 'reports'] },
  'no-meaning': {
    level: 'warn',
    message: 'The sentence model does not work; questions are answered by their words alone',
    fields: ['code'],
  },
  'no-cache': {
    level: 'warn',
    message: 'The cache folder cannot be written; every start takes as long as the first',
    fields: ['code'],
  },
  connected: { level: 'info', message: 'Connected to Discord', fields: [] },
  disconnected: { level: 'warn', message: 'No connection to Discord; reconnecting until there is one', fields: [] },
  resumed: { level: 'info', message: 'Back on Discord; nothing was missed', fields: [] },
  unreachable: {
    level: 'warn',
    message: 'Discord cannot be reached; trying again',
    fields: ['code', 'retryInSeconds'],
  },
  'login-delayed': { level: 'info', message: 'Waiting to log in; Discord counts logins', fields: ['seconds'] },
  'connection-error': { level: 'warn', message: 'Trouble on the connection to Discord', fields: ['code'] },
  'commands-registered': { level: 'info', message: 'Registered the commands', fields: ['count', 'scope'] },
  'commands-unchanged': { level: 'info', message: 'The commands are registered already', fields: ['count', 'scope'] },
  'registration-failed': {
    level: 'error',
    message: 'Could not register the commands; answering the ones that are registered',
    fields: ['reason', 'code'],
  },
  answered: { level: 'debug', message: 'Answered', fields: ['milliseconds'] },
  'reply-failed': { level: 'warn', message: 'Discord did not take a reply', fields: ['code', 'milliseconds'] },
  'reply-too-late': { level: 'warn', message: 'Gave up on a reply that took too long', fields: ['milliseconds'] },
  'unreadable-interaction': { level: 'warn', message: 'Discord sent an interaction that cannot be read', fields: [] },
  bug: { level: 'error', message: 'A bug: please report it', fields: ['error', 'at'] },
  stopping: { level: 'info', message: 'Stopping; finishing the replies under way', fields: ['pending'] },
};

/** Only what we or the system wrote has this shape; a token, an address or a sentence has not. */
const PLAIN_CODE = /^[A-Za-z][A-Za-z0-9_]{0,49}$/;

const FRAMES_SHOWN = 6;

/** A log of everything at least as grave as `level`; writes to standard output unless told. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  // "warn" in place of pino's 40: whoever reads this at night should not have to look a number up.
  const formatters = { level: (label: string): { level: string } => ({ level: label }) };
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters };
  const logger = destination === undefined ? pino(options) : pino(options, destination);
  return (event: LogEvent) => {
    const line = LINES[event.event];
    const shown = Object.entries(event).filter(([name]) => line.fields.includes(name));
    logger[line.level]({ event: event.event, ...Object.fromEntries(shown) }, line.message);
  };
}

/** What an error may say in the log: its code, status or class. Messages, addresses and bodies hold what people wrote, and tokens. */
export function errorCode(error: unknown): Code {
  if (!(error instanceof Error)) return 'unknown';
  const found = ['code', 'status'].map((field) => Reflect.get(error, field)).find(isCode);
  if (found !== undefined) return found;
  return error.cause === undefined ? plainName(error) : errorCode(error.cause);
}

/** A bug as an event: the class of the error and where in the code it was thrown, without its message. */
export function bugEvent(error: unknown): LogEvent {
  if (!(error instanceof Error)) return { event: 'bug', error: typeof error, at: [] };
  return { event: 'bug', error: plainName(error), at: framesOf(error) };
}

function isCode(value: unknown): value is Code {
  return typeof value === 'number' || (typeof value === 'string' && PLAIN_CODE.test(value));
}

// "RateLimitError[/interactions/...]": discord.js writes an address behind the class.
function plainName({ name }: Error): string {
  const [plain = ''] = name.split('[');
  return PLAIN_CODE.test(plain) ? plain : 'Error';
}

// The message stands before the frames and can look like one, so it is cut off by its length, or nothing is shown.
function framesOf({ name, message, stack = '' }: Error): readonly string[] {
  const head = [`${name}: ${message}\n`, `Error: ${message}\n`].find((start) => stack.startsWith(start));
  if (head === undefined) return [];
  const frames = stack.slice(head.length).split('\n');
  return frames.slice(0, FRAMES_SHOWN).map((frame) => frame.trim());
}
