import { createHash } from 'node:crypto';
import { ApplicationCommandType, type REST, Routes } from 'discord.js';
import type { Command } from './discord/command.ts';
import { type Code, errorCode, type Log, type RegistrationFailure } from './log.ts';

/** What to register, where, and through what. */
export interface Registration {
  readonly rest: Pick<REST, 'get' | 'put'>;
  readonly applicationId: string;
  /** The only server to register in; undefined for everywhere. */
  readonly guildId: string | undefined;
  readonly commands: readonly Command[];
}

/** Where commands are registered: wherever the bot is, or in one server, where changes show at once. */
export type Scope = 'everywhere' | 'one server';

/** Discord's numbers for "no more creations of commands today", "missing access" and "missing permissions". */
const DAILY_LIMIT = 30_034;
const NO_ACCESS: ReadonlySet<Code> = new Set([50_001, 50_013]);

/** What Discord keeps of a definition as we wrote it; everything else in its answer is its own. */
const KEPT: ReadonlySet<string> = new Set([
  'name',
  'type',
  'description',
  'options',
  'required',
  'autocomplete',
  'choices',
  'value',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'channel_types',
  'default_member_permissions',
  'nsfw',
]);

/** Kept as well, except for the commands of one server, where Discord has no use for them. Their order says nothing. */
const KEPT_EVERYWHERE: ReadonlySet<string> = new Set(['contexts', 'integration_types']);

/** Makes Discord's list of commands ours, writing only where they differ. Failing is logged: commands registered before still work. */
export async function registerCommands(registration: Registration, log: Log): Promise<void> {
  const { rest, applicationId, guildId, commands } = registration;
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const scope = guildId === undefined ? 'everywhere' : 'one server';
  const definitions = commands.map(({ definition }) => definition);
  const count = definitions.length;
  try {
    const registered = await rest.get(route);
    if (fingerprint(registered, scope) === fingerprint(definitions, scope)) {
      log({ event: 'commands-unchanged', count, scope });
      return;
    }
    await rest.put(route, { body: definitions });
    log({ event: 'commands-registered', count, scope });
  } catch (error) {
    const code = errorCode(error);
    log({ event: 'registration-failed', reason: reasonOf(code), code });
  }
}

/** Equal for two lists of commands that Discord shows alike, whatever it added, and in whatever order it tells them. */
export function fingerprint(definitions: unknown, scope: Scope): string {
  const list: readonly unknown[] = Array.isArray(definitions) ? definitions : [definitions];
  const lines = list.map((definition) => JSON.stringify(canonical(definition, scope))).sort();
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex');
}

/** A definition with its keys in order, without what is the same as leaving it out. */
function canonical(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => canonical(item, scope));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, item]) => isKept(key, scope) && !isDefault(key, item))
    .map(([key, item]) => [key, KEPT_EVERYWHERE.has(key) ? sorted(item) : canonical(item, scope)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isKept(key: string, scope: Scope): boolean {
  return KEPT.has(key) || (scope === 'everywhere' && KEPT_EVERYWHERE.has(key));
}

// A command without a type is a slash command (1); an option always has its type told.
function isDefault(key: string, value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (key === 'type') return value === ApplicationCommandType.ChatInput;
  return Array.isArray(value) && value.length === 0;
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.map(Number).sort((a, b) => a - b) : value;
}

function reasonOf(code: Code): RegistrationFailure {
  if (code === DAILY_LIMIT) return 'daily limit';
  return NO_ACCESS.has(code) ? 'no access' : 'other';
}
