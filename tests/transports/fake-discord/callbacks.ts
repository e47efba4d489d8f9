import type { APIInteractionResponse } from 'discord-api-types/v10';
import { expectValidResponse } from '../../discord/spec.ts';

/** How long Discord waits for an answer. */
const PATIENCE_MS = 3_000;

/** What Discord answers to a request: a status, and a body with its own number for the error. */
export interface RestReply {
  readonly status: number;
  readonly body: unknown;
}

/** How answers are received, where not as they should be: with this reply, or never. */
export type CallbackFault = RestReply | 'silence';

export const UNKNOWN_INTERACTION: RestReply = { status: 404, body: { code: 10_062, message: 'Unknown interaction' } };
export const ALREADY_ACKNOWLEDGED: RestReply = {
  status: 400,
  body: { code: 40_060, message: 'Interaction has already been acknowledged.' },
};

export const RATE_LIMITED: RestReply = {
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: 1, global: false },
};

interface Waiting {
  readonly token: string;
  readonly resolve: (response: APIInteractionResponse) => void;
  readonly timer: NodeJS.Timeout;
  attempts: number;
  state: 'waiting' | 'answered' | 'late';
}

/** Receives the answers to interactions as Discord does: one each, within 3 s, inside its limits. What was wrong lands in `faults`. */
export class Callbacks {
  /** What the bot did that Discord would not have taken. */
  readonly faults: string[] = [];
  /** How the next answers are received; undefined as they should be. */
  fault: CallbackFault | undefined;
  /** What answers wait for before they are received; nothing where undefined. */
  gate: Promise<unknown> | undefined;
  readonly #waiting = new Map<string, Waiting>();

  /** The answer to an interaction that is about to be sent; rejects where none comes in time. */
  expect(id: string, token: string): Promise<APIInteractionResponse> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.state = 'late';
        reject(new Error(`interaction ${id} was not answered within ${PATIENCE_MS} ms`));
      }, PATIENCE_MS);
      const waiting: Waiting = { token, resolve, timer, attempts: 0, state: 'waiting' };
      this.#waiting.set(id, waiting);
    });
  }

  /** How often the bot has tried to answer an interaction. */
  attempts(id: string): number {
    return this.#waiting.get(id)?.attempts ?? 0;
  }

  /** Takes an answer; undefined where Discord stays silent. */
  async receive(id: string, token: string, body: unknown): Promise<RestReply | undefined> {
    const waiting = this.#waiting.get(id);
    if (waiting?.token !== token)
      return this.#refuse(UNKNOWN_INTERACTION, `an answer to the unknown interaction ${id}`);
    waiting.attempts += 1;
    await this.gate;
    if (this.fault !== undefined) return this.fault === 'silence' ? undefined : this.fault;
    if (waiting.state === 'late') return this.#refuse(UNKNOWN_INTERACTION, `an answer to ${id} that came too late`);
    if (waiting.state === 'answered') return this.#refuse(ALREADY_ACKNOWLEDGED, `a second answer to ${id}`);
    if (!isResponse(body)) return this.#refuse({ status: 400, body: { code: 50_035 } }, `no answer: ${String(body)}`);
    try {
      expectValidResponse(body);
    } catch (error) {
      return this.#refuse({ status: 400, body: { code: 50_035, message: 'Invalid Form Body' } }, String(error));
    }
    clearTimeout(waiting.timer);
    waiting.state = 'answered';
    waiting.resolve(body);
    return { status: 204, body: undefined };
  }

  /** Waits for nothing any more. */
  close(): void {
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
  }

  #refuse(reply: RestReply, fault: string): RestReply {
    this.faults.push(fault);
    return reply;
  }
}

function isResponse(body: unknown): body is APIInteractionResponse {
  return typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'number';
}
