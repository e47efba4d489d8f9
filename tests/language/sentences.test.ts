import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/language/sentences.ts';

/** Any UTF-16, half pairs among it. */
const anyString = fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) });

/** Each row is a text with a bar where its sentences part. */
const cases: readonly (readonly [rule: string, marked: string])[] = [
  ['two sentences', 'Russia denied it.| Kyiv did not reply.'],
  ['a question and an exclamation', 'Is it true?| Yes!| Quite true.'],
  ['initials', 'The colonel, W. Kensington, declined to comment.| He left.'],
  ['initials in a row', 'It was written by J. A. Smith in London.| It sold well.'],
  ['initials without a space', 'Readers of J.K. Rowling queued.| They waited.'],
  ['a title', 'Dr. Kim treated them.| Gen. Park agreed.'],
  ['a number after "No."', 'He lives at No. 5 Downing Street.| He is out.'],
  ['the answer "No."', 'Was it a drone? |No. |Officials said so.'.replaceAll(' |', '| ')],
  ['a decimal', 'Prices rose 3.5 per cent.| Wages did not.'],
  ['an amount with a thousands separator', 'They numbered 10,000.| Some died.'],
  ['"U.S." inside a name', 'The U.S. Senate voted.| It passed.'],
  ['"U.S." at the end', 'He moved to the U.S.| The family stayed.'],
  ['"a.m." before a lower-case word', 'It fell at 5 a.m. on Monday.| Nobody was hurt.'],
  ['"p.m." at the end', 'Doors close at 5 p.m.| The show begins later.'],
  ['"p.m." before a day', 'It opens at 5 p.m. Monday in Kyiv.'],
  ['a company', 'Acme Inc. Chairman Lee resigned.| It fell.'],
  ['a month', 'On Jan. 12 the army advanced.| It stopped.'],
  ['an abbreviation in brackets', 'Some (e.g. Paris) objected.| Others did not.'],
  ['an ellipsis inside a sentence', 'Well... maybe not.| We shall see.'],
  ['an ellipsis character at the end', 'He paused…| Then he left.'],
  ['a closing quote after the stop', '“We are safe.”| She hung up.'],
  ['a straight quote after the stop', '"We are safe." |She hung up.'.replace(' |', '| ')],
  ['a quotation that goes on', '“Stop!” he said.| Nobody did.'],
  ['a question put by a name', '“Is it true?” Zelenskyy asked.| Nobody answered.'],
  ['a question put by a full name with a title', '“Who fired?” Captain Irina Sovak asked.| Silence.'],
  ['a quotation, then a sentence', '“Is it true?”| Nobody answered the reporters.'],
  ['a comma before the speaker', '“They are receiving assistance,” Zelenskyy said.| He added more.'],
  ['a quotation of two sentences', '“We went in.| We came out.”| That was all.'],
  ['a bracket', 'He left (as planned).| She stayed.'],
  ['a sentence in brackets', 'He left.| (She stayed.)| They met later.'],
  ['an opening quote after the stop', 'He was clear.| “Never again,” he said.'],
  ['a number that opens a sentence', 'They met in 2016.| 34 people came.'],
  ['a numbered line', '1. Sign the form.| 2. Send it.'],
  ['a name that begins in lower case', 'Apple rose.| iPhone sales fell.'],
  ['a brand with a mark', 'Shares of Yahoo! rose again.| Others fell.'],
  ['an address', 'See example.com for details.| It is free.'],
  ['several marks', 'Really?!| Yes...| No.'],
  ['text without capitals', 'he came. |he saw. |he left'.replaceAll(' |', '| ')],
  ['text in capitals', 'HE CAME.| HE SAW.| HE LEFT'],
  ['a line break inside a sentence', 'The army\nadvanced.| It\nstopped.'],
  ['an empty line', 'A headline|\n\nThe first sentence.| The second.'],
  ['Ukrainian', 'Він приїхав.| Вона поїхала.'],
  ['Chinese', '他来了。|她走了。|为什么？'],
  ['Hindi', 'वह आया।| वह गया।'],
  ['Arabic', 'هل جاء؟| نعم جاء.'],
  ['no stop at all', 'A caption without a stop'],
  ['only a mark', '...'],
];

describe('splitSentences', () => {
  test.each(cases)('%s: %s', (_rule, marked) => {
    const text = marked.replaceAll('|', '');
    const expected = marked.split('|').map((sentence) => sentence.trim());
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test.each(['', ' ', '\n\n', '\u2029'])('finds no sentence in %j', (text) => expect(splitSentences(text)).toEqual([]));

  test('gives offsets into the text as it was handed in, white space and all', () => {
    expect(splitSentences('  One.  Two. ')).toEqual([
      { start: 2, end: 6 },
      { start: 8, end: 12 },
    ]);
  });
});

describe('for any text', () => {
  const pieces = fc.constantFrom(
    '. ',
    '.',
    '? ',
    '!” ',
    '“',
    '…',
    '\n\n',
    '\n',
    ' ',
    'U.S. ',
    'Dr. ',
    'No. ',
    '5',
    'He ',
    'said ',
    '。',
    '(',
    ') ',
    '\u2029',
    '\u{1F600}',
  );
  const texts = fc.oneof(
    anyString,
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  );

  test('sentences are trimmed, in order, apart, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const spans = splitSentences(text);
        const sentences = spans.map(({ start, end }) => text.slice(start, end));
        const gaps = [0, ...spans.map(({ end }) => end)].map((end, place) => text.slice(end, spans[place]?.start));
        expect(sentences.filter((sentence) => sentence === '' || sentence !== sentence.trim())).toEqual([]);
        expect(gaps.join('').trim()).toBe('');
        expect(spans.map(({ start }) => start)).toEqual(spans.map(({ start }) => start).toSorted((a, b) => a - b));
        expect(sentences.join('').length + gaps.join('').length).toBe(text.length);
      }),
      { numRuns: 300 },
    );
  });
});
