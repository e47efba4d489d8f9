import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createHandler, type Handler } from '../../src/discord/handle.ts';
import { loadLibrary } from '../../src/index.ts';
import { expectValidResponse } from '../discord/spec.ts';
import { interaction, interactionNames } from '../fixtures/interactions.ts';
import { nastyText } from './nasty-text.ts';

/** Room for a slow machine: the checks count, not the time. */
const TIMEOUT_MS = 120_000;

const bugs: unknown[] = [];
let handle: Handler;
beforeAll(async () => {
  handle = createHandler({ library: await loadLibrary('corpus'), commands, onError: (error) => bugs.push(error) });
});

type Json = Record<string, unknown>;

/** Every object and array inside a value, itself included. */
function holders(value: unknown): readonly Json[] {
  if (!isHolder(value)) return [];
  return [value, ...Object.values(value).flatMap(holders)];
}

function isHolder(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

/** One change to an interaction: in which object, at which key, what instead; nothing instead takes the key away. */
const change = fc.record({
  holder: fc.nat(),
  key: fc.nat(),
  value: fc.oneof(nastyText(), fc.anything(), fc.constantFrom(undefined, null, '', -1, 2, 3, 4, [], {})),
});

/** A recorded interaction with a few things in it changed, as a forger or a newer Discord might send it. */
const mutated = fc
  .tuple(fc.constantFrom(...interactionNames()), fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([name, changes]) => {
    const json = interaction(name);
    for (const { holder, key, value } of changes) {
      const all = holders(json).filter((each) => Object.keys(each).length > 0);
      const target = all[holder % all.length];
      const keys = Object.keys(target ?? {});
      if (target !== undefined) target[keys[key % keys.length] ?? ''] = value;
    }
    return json;
  });

test(
  'whatever arrives, the response is one that Discord takes, and no bug shows',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 5, arbitrary: mutated }, { weight: 1, arbitrary: fc.anything() }),
        async (json) => {
          expectValidResponse(await handle(json));
          expect(bugs).toEqual([]);
        },
      ),
      { numRuns: 1_000 },
    );
  },
  TIMEOUT_MS,
);

test(
  'whatever is asked, the response is one that Discord takes',
  async () => {
    await fc.assert(
      fc.asyncProperty(nastyText(), async (value) => {
        const options = [{ name: 'question', type: 3, value }];
        expectValidResponse(await handle({ type: 2, data: { type: 1, name: 'ask', options } }));
        expect(bugs).toEqual([]);
      }),
      { numRuns: 300 },
    );
  },
  TIMEOUT_MS,
);
