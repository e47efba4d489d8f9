import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBidi } from '../../src/discord/markdown/bidi.ts';
import { chunkParagraph } from '../../src/discord/markdown/chunks.ts';
import { excerpt, OMISSION } from '../../src/discord/markdown/excerpt.ts';
import { fittingLength, markdownLength } from '../../src/discord/markdown/fit.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { render } from '../discord/rendered.ts';
import { nastyText } from './nasty-text.ts';

const HALF_A_PAIR = /\p{Surrogate}/u;

const word = fc.constantFrom('soldiers', 'Kyiv', 'the', 'said', 'a', '“video”', '👩‍👩‍👧', 'e\u0301\u0323', '*', '[');
const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => `The ${words.join(' ')}.`);
const prose = fc.array(sentence, { minLength: 1, maxLength: 30 }).map((sentences) => sentences.join(' '));
const paragraph = fc.oneof(
  prose,
  nastyText(),
  fc.tuple(prose, nastyText()).map((parts) => parts.join(' ')),
);
const room = fc.integer({ min: 60, max: 2_000 });

/** A paragraph, one of its sentences, and room for some of it. */
const request = fc
  .tuple(paragraph, fc.nat(), room)
  .filter(([text]) => splitSentences(text).length > 0)
  .map(([text, choice, space]) => {
    const sentences = splitSentences(text);
    return { text, focus: sentences[choice % sentences.length] ?? { start: 0, end: 0 }, room: space };
  });

/** The words shown, without the marks and the closers that we add. */
function words(shown: string, text: string): string {
  const body = shown.replace(/^\[…\] /, '').replace(/ \[…\]$/, '');
  const ends = Array.from({ length: body.length + 1 }, (_, index) => body.length - index);
  const end = ends.find((at) => text.includes(body.slice(0, at)) && openBidi(body.slice(0, at)) === body.slice(at));
  if (end === undefined) throw new Error(`not a slice of the paragraph: ${JSON.stringify(body)}`);
  return body.slice(0, end);
}

test('what is shown of a paragraph is a slice of it that begins its sentence, and fits', () => {
  fc.assert(
    fc.property(request, ({ text, focus, room: space }) => {
      const markdown = excerpt({ text, focus, emphasis: true }, space);
      expect(markdown.length).toBeLessThanOrEqual(space);
      const shown = words(render(markdown).text, text);
      expect(shown).toContain(text.slice(focus.start, focus.end).slice(0, Math.min(shown.length, 10)));
    }),
    { numRuns: 5_000 },
  );
});

test('a sentence is shown whole wherever it fits', () => {
  fc.assert(
    fc.property(request, ({ text, focus, room: space }) => {
      const chosen = text.slice(focus.start, focus.end);
      fc.pre(markdownLength(chosen) + 14 <= space);
      expect(render(excerpt({ text, focus, emphasis: true }, space)).text).toContain(chosen);
    }),
    { numRuns: 5_000 },
  );
});

test('an omission is marked exactly where words are left out', () => {
  fc.assert(
    fc.property(request, ({ text, focus, room: space }) => {
      fc.pre(!text.includes(OMISSION));
      const rendered = render(excerpt({ text, focus, emphasis: false }, space)).text;
      const whole = words(rendered, text).replace(/\s/g, '') === text.replace(/\s/g, '');
      expect(rendered.includes(OMISSION)).toBe(!whole);
    }),
    { numRuns: 5_000 },
  );
});

test('a beginning that fits is never half a surrogate pair, and never empty', () => {
  fc.assert(
    fc.property(fc.oneof(paragraph, fc.string({ unit: 'grapheme', minLength: 1 })), room, (text, space) => {
      fc.pre(text !== '' && !HALF_A_PAIR.test(text));
      const beginning = text.slice(0, fittingLength(text, space));
      expect(beginning).not.toMatch(HALF_A_PAIR);
      expect(beginning).not.toBe('');
      expect(markdownLength(beginning)).toBeLessThanOrEqual(space);
    }),
  );
});

test('the chunks of a paragraph are the whole paragraph, in order, each one fitting', () => {
  fc.assert(
    fc.property(paragraph, room, (text, space) => {
      const chunks = chunkParagraph(text, space);
      expect(chunks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (const { start, end } of chunks) {
        expect(markdownLength(text.slice(start, end))).toBeLessThanOrEqual(space);
      }
    }),
  );
});
