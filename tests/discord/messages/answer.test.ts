import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Passage } from '../../../src/answers/passage.ts';
import { createHandler } from '../../../src/discord/handle.ts';
import { answerMessage } from '../../../src/discord/messages/answer.ts';
import { privateReply } from '../../../src/discord/reply.ts';
import { type Library, loadLibrary } from '../../../src/index.ts';
import { customId, show } from '../shown.ts';
import { expectValidResponse } from '../spec.ts';

let library: Library;
beforeAll(async () => {
  library = await loadLibrary('corpus');
});

/** A passage of the real report: paragraph number, and the slice of it that answers. */
function passage(paragraph: number, start = 0, end?: number): Passage {
  const text = library.reports[0]?.paragraphs[paragraph - 1]?.text ?? '';
  const sentence = { start, end: end ?? text.length, text: text.slice(start, end) };
  return { report: 'kursk-prisoners', paragraph, text, sentence, score: 1, speaker: null };
}

function reply(verdict: 'answered' | 'unsure' | 'not-found', passages: readonly Passage[]) {
  const response = privateReply(answerMessage(library, { verdict, confidence: 0.5, passages }, 'one'));
  expectValidResponse(response);
  return response;
}

test('the speaker is named in the words of the report', () => {
  const { text } = show(reply('answered', [{ ...passage(14), speaker: 'the SBU' }]));
  expect(text).toContain('According to: the SBU\n— kursk-prisoners, ¶ 14 of 15');
});

test('a speaker that could turn our own words around is fenced off', () => {
  const { text } = show(reply('answered', [{ ...passage(14), speaker: 'ev\u202eil *x*' }]));
  expect(text).toContain('According to: \u2068ev\u202eil *x*\u202c\u2069\n');
});

test('a single passage has no button for others', () => {
  expect(show(reply('answered', [passage(14)])).buttons.map(({ label }) => label)).toEqual(['Share', 'Context']);
});

test('an unsure answer says so first and lists the closest passages, best first', () => {
  const { blocks, text, buttons } = show(reply('unsure', [passage(3), passage(9), passage(1), passage(2)]));
  expect(blocks[0]).toBe('### Not sure this answers it\nThe closest passages, best first:');
  expect(text.match(/¶ \d+ of 15/g)).toEqual(['¶ 3 of 15', '¶ 9 of 15', '¶ 1 of 15']);
  expect(buttons).toHaveLength(6);
});

test('the same passage twice is shown once', () => {
  expect(show(reply('unsure', [passage(3), passage(3), passage(9)])).text.match(/¶ \d+ of 15/g)).toHaveLength(2);
});

describe('a passage that is not one sentence', () => {
  test('is bold as it is, and its buttons lead to the whole paragraph', async () => {
    const response = reply('answered', [passage(10)]);
    expect(show(response).blocks[1]).toMatch(/^\*\*Drone footage.*\. The footage.*\*\*$/);
    const handle = createHandler({ library, commands, onError: () => undefined });
    const shared = await handle({ type: 3, data: { custom_id: customId(response, 'Share') }, user: { id: '42' } });
    expectValidResponse(shared);
    expect(show(shared).blocks[0]).toMatch(/^Drone footage.*\. The footage.*[^*]$/);
  });
});

test('a passage that is in no report is a bug, not an answer', () => {
  expect(() => reply('answered', [{ ...passage(3), report: 'other' }])).toThrow(/not in report other/);
  expect(() => reply('answered', [{ ...passage(3), paragraph: 99 }])).toThrow(/paragraph 99/);
});
