import { expect } from 'vitest';
import * as z from 'zod';
import { expectValidDefinition } from '../../discord/spec.ts';
import type { RestReply } from './callbacks.ts';

/** Keeps commands as Discord does: checked, with fields of its own added, a list for everywhere and one for each server. */
export class Commands {
  /** What the bot registered that Discord would not have taken. */
  readonly faults: string[] = [];
  /** How often a list was written. */
  writes = 0;
  /** Answered to the next writes in place of taking them. */
  fault: RestReply | undefined;
  readonly #lists = new Map<string, readonly unknown[]>();

  /** The registered commands of everywhere or of one server. */
  list(applicationId: string, guildId?: string): readonly unknown[] {
    return this.#lists.get(`${applicationId}/${guildId ?? ''}`) ?? [];
  }

  /** Replaces the commands of everywhere or of one server. */
  overwrite({ applicationId, guildId }: { applicationId: string; guildId?: string }, body: unknown): RestReply {
    this.writes += 1;
    if (this.fault !== undefined) return this.fault;
    if (!Array.isArray(body)) return { status: 400, body: { code: 50_035, message: 'expected a list' } };
    const definitions: readonly object[] = body;
    try {
      definitions.forEach(expectValidDefinition);
      definitions.forEach(expectRules);
    } catch (error) {
      this.faults.push(String(error));
      return { status: 400, body: { code: 50_035, message: 'Invalid Form Body' } };
    }
    const stored = definitions.map((definition, index) => asStored(definition, { applicationId, guildId, index }));
    this.#lists.set(`${applicationId}/${guildId ?? ''}`, stored);
    return { status: 200, body: stored };
  }
}

const named = z.object({ name: z.string().regex(/^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u) });
const menu = z.object({ type: z.literal(3), name: z.string().min(1).max(32), description: z.never().optional() });
const slash = named.extend({ options: z.array(named.extend({ required: z.boolean().default(false) })).default([]) });

/** Discord's rules that its own specification leaves out: names in small letters but for the menu of a message, and what must be given comes first. */
function expectRules(definition: object): void {
  const command = menu.or(slash).parse(definition);
  const required = 'options' in command ? command.options.map((option) => option.required) : [];
  expect(required, 'required options come first').toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
  expect(JSON.stringify(definition).length, 'characters of a command').toBeLessThanOrEqual(8_000);
}

/** A command as Discord tells it afterwards, in its own order and with what was left out filled in. */
function asStored(
  definition: object,
  { applicationId, guildId, index }: { applicationId: string; guildId: string | undefined; index: number },
): unknown {
  const own = {
    id: String(1_300_000_000_000_000_000n + BigInt(index)),
    application_id: applicationId,
    version: '1312345678901234567',
    default_member_permissions: null,
    type: 1,
    nsfw: false,
  };
  if (guildId === undefined) return { ...own, dm_permission: true, ...definition };
  return { ...own, guild_id: guildId, ...definition, contexts: null, integration_types: [0] };
}
