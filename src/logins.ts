import { setTimeout as pause } from 'node:timers/promises';
import type { IIdentifyThrottler } from 'discord.js';
import type { Log } from './log.ts';

/** How many logins may follow one another quickly, before they are spaced out. */
const SAVED_LOGINS = 60;

/** How long it takes to save up one more: 720 a day, so that 780 are the most. Discord resets a token after 1,000. */
const REGAIN_MS = 120_000;

/** Discord allows one login in 5 s. */
const GAP_MS = 5_000;

/** How many logins are left to spend; times are in milliseconds, from any beginning. */
export interface LoginBudget {
  /** How long the next login has to wait; 0 where it need not. */
  wait(now: number): number;
  /** Takes note of a login. */
  spend(now: number): void;
}

/** A budget that no run of logins, however long, can overdraw. */
export function createLoginBudget(): LoginBudget {
  let last = Number.NEGATIVE_INFINITY;
  /** When every login that was spent will have been regained. */
  let wholeAt = Number.NEGATIVE_INFINITY;
  return {
    wait: (now: number): number => Math.max(0, last + GAP_MS - now, wholeAt - (SAVED_LOGINS - 1) * REGAIN_MS - now),
    spend: (now: number): void => {
      last = now;
      wholeAt = Math.max(wholeAt, now) + REGAIN_MS;
    },
  };
}

/**
 * Lets discord.js log in only as often as the budget allows.
 *
 * @remarks Its own throttle keeps logins 5 s apart, and would spend 1,000 of them within two hours if Discord ended each
 * session as soon as it has begun.
 */
export function createLoginThrottler(log: Log): IIdentifyThrottler {
  const budget = createLoginBudget();
  return {
    async waitForIdentify(_shardId: number, closed: AbortSignal): Promise<void> {
      const milliseconds = budget.wait(performance.now());
      if (milliseconds > 0) log({ event: 'login-delayed', seconds: Math.ceil(milliseconds / 1_000) });
      await pause(milliseconds, undefined, { signal: closed });
      budget.spend(performance.now());
    },
  };
}
