import { describe, expect, test } from 'vitest';
import { bugEvent, createLog, errorCode, type LogEvent } from '../src/log.ts';

const CANARY = 'canary-5f2a';

/** What a log writes for these events, one object a line. */
function written(level: Parameters<typeof createLog>[0], events: readonly LogEvent[]): readonly unknown[] {
  const lines: string[] = [];
  const log = createLog(level, { write: (line) => lines.push(line) });
  for (const event of events) log(event);
  return lines.map((line): unknown => JSON.parse(line));
}

test('an event is one line of JSON with a sentence for a person', () => {
  const [line] = written('info', [{ event: 'started', mode: 'preview', reports: 1 }]);
  expect(line).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    event: 'started',
    mode: 'preview',
    reports: 1,
    msg: 'Verbatim is starting',
  });
});

test('what is less grave than the level is left out', () => {
  const events: LogEvent[] = [
    { event: 'answered', milliseconds: 3 },
    { event: 'connected' },
    { event: 'disconnected' },
  ];
  expect(written('warn', events)).toEqual([expect.objectContaining({ event: 'disconnected' })]);
  expect(written('debug', events)).toHaveLength(3);
  expect(written('silent', events)).toEqual([]);
});

test('a field that the event does not have is not written, whoever put it there', () => {
  const smuggled = { event: 'connected' as const, token: CANARY, question: CANARY, user: { name: CANARY } };
  expect(JSON.stringify(written('trace', [smuggled]))).not.toContain(CANARY);
});

describe('the code of an error', () => {
  test.each([
    [Object.assign(new Error(CANARY), { code: 10_062, status: 404, url: CANARY }), 10_062],
    [Object.assign(new Error(CANARY), { status: 502, url: CANARY }), 502],
    [Object.assign(new Error(CANARY), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
    [new TypeError('fetch failed', { cause: Object.assign(new Error(CANARY), { code: 'ENOTFOUND' }) }), 'ENOTFOUND'],
    [Object.assign(new Error(CANARY), { code: `https://discord.com/${CANARY}` }), 'Error'],
    [new TypeError(CANARY), 'TypeError'],
    [Object.assign(new Error(CANARY), { name: `${CANARY} at large` }), 'Error'],
    [Object.assign(new Error(CANARY), { name: `RateLimitError[/${CANARY}]` }), 'RateLimitError'],
    [CANARY, 'unknown'],
    [undefined, 'unknown'],
  ])('of %o is %s', (error, code) => {
    expect(errorCode(error)).toBe(code);
  });
});

describe('a bug', () => {
  test('says where it was thrown', () => {
    expect(bugEvent(new RangeError('no'))).toMatchObject({
      event: 'bug',
      error: 'RangeError',
      at: expect.arrayContaining([expect.stringMatching(/^at .*log\.test\.ts/)]),
    });
  });

  test.each([
    ['a message', new Error(CANARY)],
    ['a message that looks like a place in the code', new Error(`no\n    at ${CANARY} (file.ts:1:1)`)],
    ['a message changed after it was thrown', Object.assign(new Error(CANARY), { message: 'other' })],
    ['a name', Object.assign(new Error('no'), { name: `User ${CANARY}` })],
    ['fields', Object.assign(new Error('no'), { url: CANARY, requestBody: { json: CANARY } })],
    ['a string thrown in place of an error', CANARY],
  ])('never repeats %s', (_, error) => {
    expect(JSON.stringify(written('trace', [bugEvent(error)]))).not.toContain(CANARY);
  });
});
