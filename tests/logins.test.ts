import { expect, test } from 'vitest';
import type { LogEvent } from '../src/log.ts';
import { createLoginBudget, createLoginThrottler, type LoginBudget } from '../src/logins.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** When each login takes place, for a bot that logs in as often as it may. */
function loginTimes(budget: LoginBudget, from: number, until: number): readonly number[] {
  const times: number[] = [];
  for (let now = from; ; ) {
    now += budget.wait(now);
    if (now >= until) return times;
    budget.spend(now);
    times.push(now);
  }
}

test('the first login waits for nothing, the next one for 5 s', () => {
  const budget = createLoginBudget();
  expect(budget.wait(1_000)).toBe(0);
  budget.spend(1_000);
  expect(budget.wait(1_000)).toBe(5_000);
  expect(budget.wait(7_000)).toBe(0);
});

test('no day has 1,000 logins, however often Discord ends the session', () => {
  const times = loginTimes(createLoginBudget(), 0, 3 * DAY_MS);
  const perDay = times.map((start) => times.filter((time) => time >= start && time < start + DAY_MS).length);
  expect(Math.max(...perDay)).toBeLessThan(900);
  expect(Math.max(...perDay)).toBeGreaterThan(600);
});

test('a wait that is broken off costs no login', () => {
  const budget = createLoginBudget();
  const [last = 0] = loginTimes(budget, 0, 30 * MINUTE_MS).slice(-1);
  const wait = budget.wait(last);
  expect(wait).toBeGreaterThan(MINUTE_MS);
  expect(budget.wait(last + MINUTE_MS)).toBe(wait - MINUTE_MS);
});

test('after a quiet night logins may follow one another quickly again', () => {
  const budget = createLoginBudget();
  loginTimes(budget, 0, 30 * MINUTE_MS);
  expect(loginTimes(budget, DAY_MS, DAY_MS + MINUTE_MS)).toHaveLength(12);
});

test('a login that has to wait is logged, and given up where the connection closes', async () => {
  const events: LogEvent[] = [];
  const throttler = createLoginThrottler((event) => events.push(event));
  await throttler.waitForIdentify(0, new AbortController().signal);
  expect(events).toEqual([]);
  await expect(throttler.waitForIdentify(0, AbortSignal.abort())).rejects.toThrow('aborted');
  expect(events).toEqual([{ event: 'login-delayed', seconds: 5 }]);
});
