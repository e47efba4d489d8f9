import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openApp } from '../src/app.ts';
import type { LogEvent } from '../src/log.ts';
import { interaction } from './fixtures/interactions.ts';
import { endPrograms, startProgram } from './transports/program.ts';

// Programs are started, which takes a while on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

afterEach(endPrograms);

test('the real reports and all commands come together in a handler', async () => {
  const events: LogEvent[] = [];
  const app = await openApp('corpus', (event) => events.push(event));
  expect(app.commands.map(({ definition }) => definition.name)).toContain('ask');
  expect(JSON.stringify(await app.handler(interaction('guild/ask')))).toContain('¶ 12 of 15');
  expect(events).toEqual([]);
});

test('a cache folder that cannot be written is logged, and questions are answered', async () => {
  const events: LogEvent[] = [];
  const file = join(await mkdtemp(join(tmpdir(), 'verbatim-')), 'file');
  await writeFile(file, '');
  const app = await openApp('corpus', (event) => events.push(event), { cacheDirectory: file });
  expect(events).toEqual([{ event: 'no-cache', code: expect.stringMatching(/^E[A-Z]+$/) }]);
  expect((await app.library.ask('are they being looked after ok')).verdict).toBe('answered');
});

test('MEANING=off starts without the sentence model', async () => {
  const app = await openApp('corpus', () => undefined, { meaning: false });
  expect((await app.library.ask('are they being looked after ok')).verdict).not.toBe('answered');
});

describe('the program refuses to start, with exit code 2,', () => {
  test('on a corpus with problems, and tells every one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
    await writeFile(join(folder, 'empty.txt'), '');
    await writeFile(join(folder, 'binary.txt'), Buffer.from([0xff, 0xfe, 0x00]));
    const program = startProgram({ CORPUS_DIR: folder });
    expect(await program.exit()).toBe(2);
    expect(program.output()).toMatch(/^empty\.txt/m);
    expect(program.output()).toMatch(/^binary\.txt/m);
  });

  test('on a folder that is not there', async () => {
    const program = startProgram({ CORPUS_DIR: 'no-such-folder' });
    expect(await program.exit()).toBe(2);
    expect(program.output()).toContain('no-such-folder: there is no such folder; expected');
  });

  test('on wrong settings, and tells every one without the token', async () => {
    const program = startProgram({ PORT: 'canary-port', LOG_LEVEL: 'loud', DISCORD_TOKEN: 'Bot canary-token' });
    expect(await program.exit()).toBe(2);
    expect(program.output().split('\n')).toHaveLength(3);
    expect(program.output()).toContain('PORT is "canary-port"; expected a whole number');
    expect(program.output()).not.toContain('canary-token');
  });
});
