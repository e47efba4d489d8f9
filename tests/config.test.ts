import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { type Config, readConfig } from '../src/config.ts';

/** Stands for a secret: must never be seen in anything that is printed. */
const TOKEN = 'MTIz.canary.c0ffee';

function config(environment: Record<string, string>): Config {
  const result = readConfig(environment);
  if (result.kind === 'problems') throw new Error(result.problems.join('\n'));
  return result.config;
}

function problems(environment: Record<string, string>): readonly string[] {
  const result = readConfig(environment);
  return result.kind === 'problems' ? result.problems : [];
}

describe('the mode', () => {
  test.each([
    [{}, 'preview'],
    [{ DISCORD_TOKEN: '' }, 'preview'],
    [{ DISCORD_TOKEN: TOKEN }, 'gateway'],
    [{ DISCORD_TOKEN: TOKEN, VERBATIM_MODE: 'preview' }, 'preview'],
    [{ DISCORD_TOKEN: TOKEN, VERBATIM_MODE: 'gateway' }, 'gateway'],
  ])('%j means %s', (environment, mode) => {
    expect(config(environment).mode).toBe(mode);
  });

  test('a gateway without a token says which setting is missing', () => {
    expect(problems({ VERBATIM_MODE: 'gateway' })).toEqual([expect.stringMatching(/^DISCORD_TOKEN is not set/)]);
  });
});

test('with nothing set there is a setting for everything', () => {
  expect(config({})).toEqual({
    mode: 'preview',
    corpusDir: 'corpus',
    meaning: true,
    cacheDir: undefined,
    port: 3000,
    logLevel: 'info',
  });
});

test('with a token the settings of Discord come along', () => {
  expect(config({ DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: '123456789012345678', PORT: '8080' })).toEqual({
    mode: 'gateway',
    corpusDir: 'corpus',
    meaning: true,
    cacheDir: undefined,
    port: 8080,
    logLevel: 'info',
    discord: {
      token: TOKEN,
      applicationId: undefined,
      guildId: '123456789012345678',
      apiUrl: 'https://discord.com/api',
    },
  });
});

test('an empty setting is as good as none', () => {
  expect(config({ PORT: '', LOG_LEVEL: '', CORPUS_DIR: '', VERBATIM_MODE: '' })).toEqual(config({}));
});

test('meaning is switched off, and what is worked out kept elsewhere', () => {
  expect(config({ MEANING: 'off', CACHE_DIR: '/var/cache' })).toMatchObject({ meaning: false, cacheDir: '/var/cache' });
  expect(config({ MEANING: 'on' }).meaning).toBe(true);
  expect(problems({ MEANING: 'maybe' })).toEqual(['MEANING is "maybe"; expected on or off.']);
});

test.each(['https://discord.com/api', 'https://discord.com/api/', 'https://discord.com/api/v10'])(
  'the address %s is read without version and slash',
  (address) => {
    const read = config({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: address });
    expect(read.mode === 'gateway' && read.discord.apiUrl).toBe('https://discord.com/api');
  },
);

test.each([
  ['PORT', 'abc', 'a whole number from 0 to 65535'],
  ['PORT', '70000', 'a whole number from 0 to 65535'],
  ['PORT', '-1', 'a whole number from 0 to 65535'],
  ['LOG_LEVEL', 'loud', 'one of silent, fatal'],
  ['VERBATIM_MODE', 'carrier-pigeon', 'gateway or preview'],
  ['DISCORD_APPLICATION_ID', 'my bot', 'digits only'],
  ['DISCORD_GUILD_ID', '12 34', 'digits only'],
  ['DISCORD_API_URL', 'discord', 'an https address'],
  ['DISCORD_API_URL', 'http://discord.example/api', 'an https address'],
  ['DISCORD_API_URL', 'https://me@discord.example/api', 'an https address'],
])('%s=%s names itself, what was found and what was expected', (name, value, expected) => {
  const [problem, ...others] = problems({ [name]: value });
  expect(others).toEqual([]);
  expect(problem).toContain(`${name} is "${value}"; expected `);
  expect(problem).toContain(expected);
});

test('all wrong settings are told at once', () => {
  const told = problems({ PORT: 'x', LOG_LEVEL: 'y', VERBATIM_MODE: 'gateway', DISCORD_GUILD_ID: 'z' });
  expect(told.map((problem) => problem.split(' ')[0]).sort()).toEqual([
    'DISCORD_GUILD_ID',
    'DISCORD_TOKEN',
    'LOG_LEVEL',
    'PORT',
  ]);
});

test.each([`Bot ${TOKEN}`, `${TOKEN}\n`, `"${TOKEN} "`])('a wrong token is never repeated', (token) => {
  const told = problems({ DISCORD_TOKEN: token, PORT: 'x' });
  expect(told).toHaveLength(2);
  expect(told.join()).not.toContain('canary');
});

test('a long wrong value is cut', () => {
  expect(problems({ PORT: '9'.repeat(10_000) }).join().length).toBeLessThan(200);
});

test('.env.example names every setting, explains it, and can be used as it is', () => {
  const example = readFileSync('.env.example', 'utf8');
  expect(config(parse(example))).toEqual(config({}));
  const source = readFileSync('src/config.ts', 'utf8');
  const settings = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name).sort();
  expect(Object.keys(parse(example)).sort()).toEqual(settings);
  for (const name of settings) expect(example).toMatch(new RegExp(`^# .+\n${name}=`, 'm'));
});
