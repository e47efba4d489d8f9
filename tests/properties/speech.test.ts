import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listSources } from '../../src/answers/sources.ts';
import { createReports } from '../../src/corpus/create.ts';
import { findSpeech } from '../../src/language/speech.ts';
import { nastyText } from './nasty-text.ts';

const TIMEOUT_MS = 120_000;

/** Words that the rules of speech turn on, in any order. */
const words = fc
  .array(
    fc.constantFrom(
      ...[
        'said',
        'says',
        'Zelenskyy',
        'the SBU',
        'officials',
        'who',
        'that',
        'He',
        'they',
        'according to',
        ',',
        '. ',
        ': ',
        ' — ',
      ],
      ...[
        '“',
        '”',
        '"',
        "'",
        '’',
        '‘',
        'and',
        'the',
        'in a statement',
        'on Tuesday',
        'was told',
        'the court',
        'Mr',
        '57',
        'had',
      ],
      ...[
        'a claim corroborated by',
        'told',
        'called',
        'saying',
        'put',
        'it',
        'citing',
        'quoted as',
        '? ',
        '(SBU)',
        'would',
        'not',
      ],
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(' '));

const reports = fc.array(fc.oneof(words, nastyText(), fc.string({ unit: 'binary', maxLength: 80 })), { maxLength: 6 });

test(
  'whatever a report says, its attributions lie inside their paragraphs, in order, and name speakers of this report',
  () => {
    fc.assert(
      fc.property(reports, (paragraphs) => {
        const found = findSpeech(paragraphs);
        expect(found).toHaveLength(paragraphs.length);
        for (const [index, attributions] of found.entries()) {
          let end = 0;
          for (const { sentence, said, speaker, cue } of attributions) {
            expect(sentence.start).toBeGreaterThanOrEqual(end);
            expect(sentence.end).toBeLessThanOrEqual(paragraphs[index]?.length ?? 0);
            expect(said.start).toBeGreaterThanOrEqual(sentence.start);
            expect(said.end).toBeLessThanOrEqual(sentence.end);
            for (const { paragraph, ...span } of [speaker, cue]) {
              expect(paragraph).toBeLessThanOrEqual(index);
              expect(paragraphs[paragraph]?.slice(span.start, span.end).trim()).not.toBe('');
            }
            end = sentence.end;
          }
        }
      }),
      { numRuns: 3_000 },
    );
  },
  TIMEOUT_MS,
);

test(
  'every attributed sentence is a claim of exactly one source',
  () => {
    fc.assert(
      fc.property(reports, (paragraphs) => {
        const [report] = createReports([{ id: 'any', paragraphs }]);
        const claims = report === undefined ? [] : listSources(report).flatMap((source) => source.claims);
        expect(claims).toHaveLength(findSpeech(paragraphs).flat().length);
        for (const { paragraph, start, end, text } of claims) {
          expect(paragraphs[paragraph - 1]?.slice(start, end)).toBe(text);
        }
      }),
      { numRuns: 1_000 },
    );
  },
  TIMEOUT_MS,
);
