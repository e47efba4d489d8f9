import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { expectValidDefinition } from '../discord/spec.ts';

const names = commands.map(({ definition }) => definition.name);

test('every file in commands/ is a command of that name, and every command is a file there', () => {
  const files = readdirSync(new URL('../../commands', import.meta.url)).filter((file) => file !== 'index.ts');
  expect(files.sort()).toEqual(names.map((name) => `${name.toLowerCase().replaceAll(' ', '-')}.ts`).sort());
});

describe.each(commands.map((command) => [command.definition.name, command] as const))('/%s', (_, command) => {
  test('has a definition that Discord takes', () => {
    expectValidDefinition(command.definition);
  });

  test('can be installed by servers and by users, and used in servers, direct messages and group chats', () => {
    expect(command.definition.integration_types).toEqual([0, 1]);
    expect(command.definition.contexts).toEqual([0, 1, 2]);
  });

  test('completes if and only if one of its options asks for it', () => {
    const options = ('options' in command.definition && command.definition.options) || [];
    expect(command.complete !== undefined).toBe(options.some((option) => 'autocomplete' in option));
  });
});
