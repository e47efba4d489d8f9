import { DiscordAPIError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import type { LogEvent } from '../src/log.ts';
import { fingerprint, registerCommands } from '../src/register.ts';

const definitions = commands.map(({ definition }) => definition);

describe('the fingerprint of the commands', () => {
  test('is the same for what Discord makes of them', () => {
    const told = definitions.map((definition) => ({
      id: '1',
      version: '2',
      application_id: '3',
      default_member_permissions: null,
      dm_permission: true,
      nsfw: false,
      name_localizations: null,
      type: 1,
      ...structuredClone(definition),
    }));
    expect(fingerprint(told.reverse(), 'everywhere')).toBe(fingerprint(definitions, 'everywhere'));
  });

  test('does not depend on the order of keys, contexts and places to install', () => {
    const [first, ...rest] = structuredClone(definitions);
    const turned = Object.fromEntries(Object.entries({ ...first, contexts: first?.contexts?.toReversed() }).reverse());
    expect(fingerprint([turned, ...rest], 'everywhere')).toBe(fingerprint(definitions, 'everywhere'));
  });

  test('in one server says nothing of where else they could be used', () => {
    const told = definitions.map((definition) => ({ ...definition, contexts: null, integration_types: [0] }));
    expect(fingerprint(told, 'one server')).toBe(fingerprint(definitions, 'one server'));
    expect(fingerprint(told, 'everywhere')).not.toBe(fingerprint(definitions, 'everywhere'));
  });

  test.each(changes(definitions))('changes with %s', (_, changed) => {
    expect(fingerprint(changed, 'everywhere')).not.toBe(fingerprint(definitions, 'everywhere'));
  });
});

test('what could not be registered for want of a right is told as that', async () => {
  const events: LogEvent[] = [];
  const error = new DiscordAPIError({ code: 50_001, message: 'Missing Access' }, 50_001, 403, 'GET', 'canary', {});
  const rest = { get: () => Promise.reject(error), put: () => Promise.reject(error) };
  await registerCommands({ rest, applicationId: '1', guildId: '2', commands }, (event) => events.push(event));
  expect(events).toEqual([{ event: 'registration-failed', reason: 'no access', code: 50_001 }]);
});

/** The definitions with one value changed, once for each value in them, named by its path. */
function changes(value: unknown, path = ''): [string, unknown][] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((item, index) =>
      changes(item, `${path}[${index}]`).map(([name, changed]): [string, unknown] => [
        name,
        items.with(index, changed),
      ]),
    );
  }
  if (typeof value !== 'object' || value === null) return [[path, typeof value === 'number' ? 9 : `${String(value)}!`]];
  return Object.entries(value).flatMap(([key, item]) =>
    changes(item, `${path}.${key}`).map(([name, changed]): [string, unknown] => [name, { ...value, [key]: changed }]),
  );
}
