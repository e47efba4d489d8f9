import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Answer } from '../../src/answers/ask.ts';
import { createHandler } from '../../src/discord/handle.ts';
import { answerMessage } from '../../src/discord/messages/answer.ts';
import { privateReply } from '../../src/discord/reply.ts';
import { createLibrary, type ReportInput } from '../../src/index.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { render } from '../discord/rendered.ts';
import { show } from '../discord/shown.ts';
import { expectValidResponse } from '../discord/spec.ts';
import { nastyText } from './nasty-text.ts';

/** Room for a slow machine: the checks count, not the time. */
const TIMEOUT_MS = 120_000;

/** Lengths from a word to far more than a message holds. */
const text = fc.tuple(nastyText(), fc.constantFrom(1, 1, 3, 80)).map(([piece, times]) => `Yes. ${piece.repeat(times)}`);
const name = fc.option(nastyText(), { nil: undefined });
const report: fc.Arbitrary<ReportInput> = fc.record({
  id: fc.tuple(fc.integer(), nastyText()).map(([number, letters]) => `${number}${letters}`.slice(0, 200)),
  paragraphs: fc.array(fc.oneof(text, nastyText(), fc.constant('')), { minLength: 1, maxLength: 12 }),
  title: name,
  author: name,
  publisher: name,
  published: fc.constantFrom(undefined, '2025-01-11'),
  url: fc.constantFrom(
    undefined,
    'https://news.example/a_b?c=(d)',
    `https://news.example/${'x'.repeat(600)}`,
    `https://news.example/${'é'.repeat(200)}`,
  ),
});
const reports = fc.uniqueArray(report, {
  minLength: 1,
  maxLength: 4,
  selector: ({ id }) => id.normalize('NFC').trim().toLowerCase(),
});

/** Which passages an answer points at. */
const choices = fc.array(fc.record({ report: fc.nat(), paragraph: fc.nat(), sentence: fc.nat() }), { maxLength: 25 });
const verdicts = fc.constantFrom<Answer['verdict'][]>('answered', 'unsure', 'not-found');
const speakers = fc.option(nastyText(), { nil: null });

type Library = Awaited<ReturnType<typeof createLibrary>>;
type Choice = { readonly report: number; readonly paragraph: number; readonly sentence: number };

function choosePassage({ reports: all }: Library, choice: Choice, speaker: string | null): Answer['passages'] {
  const chosen = all[choice.report % all.length];
  const paragraph = chosen?.paragraphs[choice.paragraph % chosen.paragraphs.length];
  const spans = splitSentences(paragraph?.text ?? '');
  const span = spans[choice.sentence % spans.length];
  if (chosen === undefined || paragraph === undefined || span === undefined) return [];
  const sentence = { ...span, text: paragraph.text.slice(span.start, span.end) };
  return [{ report: chosen.id, paragraph: paragraph.number, text: paragraph.text, sentence, score: 1, speaker }];
}

test(
  'any answer about any report, and all that its buttons lead to, is what Discord takes',
  async () => {
    await fc.assert(
      fc.asyncProperty(reports, choices, fc.tuple(verdicts, speakers), async (inputs, chosen, [verdict, speaker]) => {
        const library = await createLibrary(inputs, { meaning: false });
        const handle = createHandler({
          library,
          commands,
          onError(error) {
            throw error;
          },
        });
        const passages = chosen.flatMap((choice) => choosePassage(library, choice, speaker));
        const answer = privateReply(answerMessage(library, { verdict, confidence: 0.5, passages }, 'several'));
        expectValidResponse(answer);
        for (const { custom_id: id } of show(answer).buttons) {
          if (id === undefined) continue;
          const response = await handle({ type: 3, data: { custom_id: id }, user: { id: '42' } });
          expectValidResponse(response);
          expect(show(response).text).not.toMatch(/went wrong|leads nowhere|any more|has changed/);
        }
      }),
      { numRuns: 200 },
    );
  },
  TIMEOUT_MS,
);

test(
  'any button that could be forged for any report leads to what Discord takes',
  async () => {
    const letters = fc.constantFrom('s', 'c', 'o', 'p', 'n');
    const places = fc.array(fc.tuple(fc.nat(13), fc.nat(4)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(report, letters, places, async (input, letter, numbers) => {
        const library = await createLibrary([input], { meaning: false });
        const bugs: unknown[] = [];
        const handle = createHandler({ library, commands, onError: (error) => bugs.push(error) });
        const ids = numbers.map((place) => [library.reports[0]?.revision, ...place].join('.'));
        const forged = { type: 3, data: { custom_id: ['1', letter, ...ids].join(':') }, user: { id: '42' } };
        expectValidResponse(await handle(forged));
        expect(bugs).toEqual([]);
      }),
      { numRuns: 500 },
    );
  },
  TIMEOUT_MS,
);

/** Bidi controls come and go where pages end, to keep one page from turning the next one around. */
function withoutControls(words: string): string {
  return words.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** The words of the report on a page, without our heading, labels and marks. */
function readWords(response: unknown): string {
  const [, ...blocks] = show(response).blocks;
  return blocks
    .map((block) => render(block.slice(block.indexOf('\n') + 1)).text.replace(/ \[…\]$/, ''))
    .map(withoutControls)
    .join('');
}

test(
  'any report can be read from its first page to its last, word for word',
  async () => {
    await fc.assert(
      fc.asyncProperty(report, async (input) => {
        const library = await createLibrary([input], { meaning: false });
        const handle = createHandler({ library, commands, onError: () => undefined });
        let response = await handle({ type: 2, data: { type: 1, name: 'read' } });
        let words = readWords(response);
        for (;;) {
          expectValidResponse(response);
          const next = show(response).buttons.find(({ label }) => label === 'Next');
          if (next === undefined || next.disabled) break;
          response = await handle({ type: 3, data: { custom_id: next.custom_id }, user: { id: '42' } });
          words += readWords(response);
        }
        expect(words).toBe(withoutControls(input.paragraphs.join('')));
      }),
      { numRuns: 60 },
    );
  },
  TIMEOUT_MS,
);
