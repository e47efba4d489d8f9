import type { Paragraph } from '../../corpus/report.ts';
import { splitSentences } from '../../language/sentences.ts';
import { excerpt } from '../markdown/excerpt.ts';
import { container, type Message, row, separator, text } from '../message.ts';
import { citePlace } from './citation.ts';
import { pressButton, quote, WORD_FOR_WORD } from './passages.ts';
import type { Quotation } from './quotation.ts';

/** The most markdown for the passage in the middle, and for each paragraph beside it, in UTF-16 code units. */
const MIDDLE = 1_400;
const BESIDE = 800;

/** A passage between the paragraph before it and the one after it. */
export function contextMessage(quotation: Quotation): Message {
  const { report, paragraph } = quotation;
  const before = report.paragraphs[paragraph.number - 2];
  const after = report.paragraphs[paragraph.number];
  return container([
    text('### In context'),
    text(before === undefined ? '-# The report begins here.' : beside(before, 'end')),
    separator(),
    text(`-# ¶ ${paragraph.number}, the passage\n${quote(quotation, MIDDLE)}`),
    separator(),
    text(after === undefined ? '-# The report ends here.' : beside(after, 'start')),
    text(`${citePlace(quotation)}\n${WORD_FOR_WORD}`),
    row([pressButton('Share', 'share', quotation)]),
  ]);
}

/** A neighbouring paragraph; where it is long, the end that touches the passage. */
function beside({ number, text: words }: Paragraph, touching: 'start' | 'end'): string {
  const sentences = splitSentences(words);
  const nearest = touching === 'start' ? sentences.at(0) : sentences.at(-1);
  const focus = nearest ?? { start: 0, end: words.length };
  return `-# ¶ ${number}\n${excerpt({ text: words, focus, emphasis: false }, BESIDE)}`;
}
