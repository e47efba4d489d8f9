import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// Programs are started, which takes a while on a busy computer.
vi.setConfig({ testTimeout: 30_000 });

const START = resolve('dist/src/start.js');

let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'start-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Starts the program in a folder of its own, where it has to refuse. */
function start(): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { PATH } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [START], {
    cwd: home,
    encoding: 'utf8',
    env: { PATH },
    timeout: 20_000,
  });
  return { status, stdout, stderr };
}

test('wrong settings in .env are all named, and no secret is shown', () => {
  writeFileSync(join(home, '.env'), 'DISCORD_TOKEN="Bot canary"\r\nPORT=abc\r\nVERBATIM_MODE=http\r\n');
  const { status, stdout, stderr } = start();
  expect(stderr.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^DISCORD_TOKEN is set, but not to a token .*; expected the token alone/),
    'PORT is "abc"; expected a whole number from 0 to 65535.',
    'VERBATIM_MODE is "http"; expected gateway or preview.',
  ]);
  expect(stderr).not.toContain('canary');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('an .env that cannot be read is not passed over', () => {
  mkdirSync(join(home, '.env'));
  expect(start()).toEqual({
    status: 2,
    stdout: '',
    stderr: '.env cannot be read (EISDIR); expected a text file that this account may read.\n',
  });
});

test('a folder without reports is refused, and named', () => {
  const { status, stdout, stderr } = start();
  expect(stderr).toMatch(/^corpus: there is no such folder; expected/);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});
