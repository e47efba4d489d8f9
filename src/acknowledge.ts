import { REST, Routes } from 'discord.js';
import * as z from 'zod';
import type { Handler } from './discord/handle.ts';
import { errorCode, type Log } from './log.ts';

/** Answers one interaction, as Discord sends it. Never rejects, and settles within the deadline. */
export type Acknowledge = (interaction: unknown) => Promise<void>;

/** What the answers pass through: the handler that writes them, and where Discord takes them. */
export interface AcknowledgeParts {
  readonly handler: Handler;
  readonly apiUrl: string;
  readonly log: Log;
}

/** Discord waits 3 s for an answer; half a second is left for the way there. */
const ANSWER_DEADLINE_MS = 2_500;

/** Where an interaction is answered. The token is a secret, and goes into a path. */
const address = z.object({ id: z.string().regex(/^\d{1,20}$/), token: z.string().regex(/^[\w.~+=:-]+$/) });

type Address = z.infer<typeof address>;

/** Sends the handler's answers to Discord: one acknowledgement for each interaction, and none after the deadline. */
export function createAcknowledge({ handler, apiUrl, log }: AcknowledgeParts): Acknowledge {
  // A client of its own: an answer needs no bot token and must not wait until a rate limit has passed. One retry, for
  // a connection that was kept open for too long; should the first try have arrived, Discord refuses the second.
  const rest = new REST({ api: apiUrl, version: '10', retries: 1, rejectOnRateLimit: ['/'] });

  async function send(interaction: unknown, { id, token }: Address, deadline: AbortSignal): Promise<void> {
    const body = await handler(interaction);
    deadline.throwIfAborted();
    await rest.post(Routes.interactionCallback(id, token), { auth: false, body, signal: deadline });
  }

  return async (interaction: unknown) => {
    const to = address.safeParse(interaction);
    if (!to.success) return log({ event: 'unreadable-interaction' });
    const startedAt = performance.now();
    const milliseconds = (): number => Math.round(performance.now() - startedAt);
    const deadline = AbortSignal.timeout(ANSWER_DEADLINE_MS);
    try {
      await Promise.race([send(interaction, to.data, deadline), rejectAt(deadline)]);
      log({ event: 'answered', milliseconds: milliseconds() });
    } catch (error) {
      // The error holds the address, and in it the interaction's token: only its code is told.
      if (deadline.aborted) log({ event: 'reply-too-late', milliseconds: milliseconds() });
      else log({ event: 'reply-failed', code: errorCode(error), milliseconds: milliseconds() });
    }
  };
}

function rejectAt(deadline: AbortSignal): Promise<never> {
  return new Promise((_, reject) => deadline.addEventListener('abort', () => reject(deadline.reason), { once: true }));
}
