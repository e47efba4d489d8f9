import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBidi } from '../../src/discord/markdown/bidi.ts';
import { bold, escapeMarkdown } from '../../src/discord/markdown/escape.ts';
import { render } from '../discord/rendered.ts';
import { nastyText } from './nasty-text.ts';

const RUNS = 20_000;
const HARMLESS = new Set(['text', 'br', 'twemoji']);

test('whatever the text, Discord displays exactly that text, with no markup', () => {
  fc.assert(
    fc.property(nastyText(), (text) => {
      const { text: shown, kinds } = render(escapeMarkdown(text));
      expect(shown).toBe(text);
      expect([...kinds].filter((kind) => !HARMLESS.has(kind))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('a sentence in bold inside a paragraph changes no letter of it', () => {
  fc.assert(
    fc.property(nastyText(), nastyText(), nastyText(), (before, sentence, after) => {
      const { text: shown, kinds } = render(`${escapeMarkdown(before)}${bold(sentence)}${escapeMarkdown(after)}`);
      expect(shown).toBe(before + sentence + after);
      expect(kinds.has('strong')).toBe(/\S/.test(sentence));
      expect([...kinds].filter((kind) => kind !== 'strong' && !HARMLESS.has(kind))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('no escaped text is more than twice as long', () => {
  fc.assert(
    fc.property(nastyText(), (text) => {
      expect(escapeMarkdown(text).length).toBeLessThanOrEqual(2 * text.length);
    }),
  );
});

test('after its closers, a text leaves no change of direction open', () => {
  fc.assert(
    fc.property(nastyText(), (text) => {
      expect(openBidi(text + openBidi(text))).toBe('');
    }),
  );
});
