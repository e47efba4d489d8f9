import type { APIButtonComponent, APIComponentInContainer } from 'discord-api-types/v10';
import { splitSentences } from '../../language/sentences.ts';
import type { Span } from '../../language/span.ts';
import { type Action, encodePress } from '../buttons.ts';
import { LINK } from '../limits.ts';
import { excerpt } from '../markdown/excerpt.ts';
import { button, linkButton, row, separator, text } from '../message.ts';
import { cite } from './citation.ts';
import type { Quotation } from './quotation.ts';

/** The most markdown that the words of one passage take in UTF-16 code units: two screens of a phone, less than half a message. */
const ONE_PASSAGE = 1_800;

/** The same where several passages are listed: a few lines each. */
const LISTED_PASSAGE = 500;

/** Says whose the words above are, bold or plain; […] among them marks what is left out. */
export const WORD_FOR_WORD = '-# Word for word from the report.';

/** One passage in full with its citation. */
export function showPassage(quotation: Quotation): APIComponentInContainer[] {
  return [text(quote(quotation, ONE_PASSAGE)), text(`${cite(quotation)}\n${WORD_FOR_WORD}`)];
}

/** Several passages, each with its citation and buttons; together they take at most `room`. */
export function listPassages(quotations: readonly Quotation[], room: number): APIComponentInContainer[] {
  const share = Math.floor((room - WORD_FOR_WORD.length) / quotations.length);
  const passages = quotations.flatMap((quotation) => {
    const citation = cite(quotation);
    return [
      separator(),
      text(quote(quotation, Math.min(LISTED_PASSAGE, share - citation.length))),
      text(citation),
      row([pressButton('Share', 'share', quotation), pressButton('Context', 'context', quotation)]),
    ];
  });
  return [...passages, text(WORD_FOR_WORD)];
}

/** A button about one passage. */
export function pressButton(label: string, action: Action, { place }: Quotation): APIButtonComponent {
  return button(label, encodePress({ action, places: [place] }));
}

/** A button that opens the original of a report; none where no address is recorded or Discord would refuse it. */
export function originalButton({ report }: Quotation): APIButtonComponent[] {
  if (report.url === undefined) return [];
  // Letters beyond ASCII are percent-encoded, which makes the address longer.
  const { href } = new URL(report.url);
  return href.length > LINK ? [] : [linkButton('Original', href)];
}

/** The words of a passage, its answering sentence in bold, in at most `room` UTF-16 code units of markdown. */
export function quote({ paragraph, sentence }: Quotation, room: number): string {
  const focus = sentence ?? firstSentence(paragraph.text);
  return excerpt({ text: paragraph.text, focus, emphasis: sentence !== undefined }, room);
}

function firstSentence(words: string): Span {
  return splitSentences(words)[0] ?? { start: 0, end: words.length };
}
