import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Library } from '../../answers/library.ts';
import { type CheckedQuote, checkMessage, type MessageCheck } from '../../answers/message-check.ts';
import { isTooShort, MIN_QUOTE_WORDS } from '../../answers/verify.ts';
import { encodePlace } from '../buttons.ts';
import type { CommandRequest } from '../command.ts';
import { MESSAGE_TEXT } from '../limits.ts';
import { isolate } from '../markdown/bidi.ts';
import { escapeMarkdown } from '../markdown/escape.ts';
import { fittingLength } from '../markdown/fit.ts';
import { plainText } from '../markdown/plain.ts';
import { container, type Message, row, separator, text } from '../message.ts';
import { checkOptions, messageOptions, verifyOptions } from '../options.ts';
import { understandReport } from '../report-choice.ts';
import { cite } from './citation.ts';
import { listCallouts, showPosted } from './comparison.ts';
import { originalButton, pressButton, quote, showPassage, WORD_FOR_WORD } from './passages.ts';
import { type Quotation, quotationOf } from './quotation.ts';

/** Quotations of one message that are shown, so that there is room for each with its passage. */
const QUOTES_SHOWN = 4;

/** The most markdown for what is said and shown of the posted words, in UTF-16 code units. */
const POSTED = 700;
const CALLOUTS = 700;

/** The same where several quotations are listed: a line or two each. */
const LISTED_NAME = 60;
const LISTED_CALLOUTS = 250;
const LISTED_PASSAGE = 280;

const VERDICTS = {
  exact: 'Word for word in the report',
  altered: 'Not word for word',
  absent: 'Not in the report',
} as const;

/** Checks what the person typed against the reports. Throws a `UserError` for options that cannot be used or a report that is not loaded. */
export function verifyMessage({ library, options }: CommandRequest): Message {
  const { text: typed, report } = checkOptions(verifyOptions, options);
  return checkedMessage(library, checkMessage(library, typed, { report: understandReport(library, report) }));
}

/** Checks the message that the person chose against all reports. Throws a `UserError` for a message without text. */
export function checkThisMessage({ library, options }: CommandRequest): Message {
  const { text: posted } = checkOptions(messageOptions, options);
  return checkedMessage(library, checkMessage(library, plainText(posted)));
}

/** The reply to a message whose quotations were checked: each verdict in words, then the report's own. */
export function checkedMessage(library: Library, { quotes, unchecked }: MessageCheck): Message {
  const [only, ...others] = quotes;
  if (others.length === 0) return container(showOne(library, only));
  const shown = quotes.slice(0, QUOTES_SHOWN);
  const rest = quotes.length - shown.length + unchecked;
  const heading = `### ${quotes.length + unchecked} quotes in this message`;
  const more = rest > 0 ? [separator(), text(`And ${rest} more: check them one by one with /verify.`)] : [];
  return container([text(heading), ...listQuotes(library, shown), ...more, text(WORD_FOR_WORD)]);
}

function showOne(library: Library, { quote: posted, check }: CheckedQuote): APIComponentInContainer[] {
  const verdict = `### ${VERDICTS[check.kind]}`;
  if (check.kind === 'absent') return [text(`${verdict}\n${explainAbsence(posted.text)}`)];
  const quotation = quotationOf(library, check.passage);
  const callouts = listCallouts(check, CALLOUTS);
  const buttons = row([
    pressButton('Share', 'share', quotation),
    pressButton('Context', 'context', quotation),
    ...originalButton(quotation),
  ]);
  if (check.kind === 'exact') {
    return [text(callouts === '' ? verdict : `${verdict}\n${callouts}`), ...showPassage(quotation), buttons];
  }
  const marked = check.changes.some(({ kind }) => kind === 'added')
    ? ', with what the report does not have in bold'
    : '';
  return [
    text(callouts === '' ? verdict : `${verdict}\n${callouts}`),
    text(`Posted${marked}:\n${isolate(showPosted(check.changes, POSTED))}`),
    separator(),
    text('In the report:'),
    ...showPassage(quotation),
    buttons,
  ];
}

function explainAbsence(posted: string): string {
  if (isTooShort(posted)) return `This is too short to check: a quote needs at least ${MIN_QUOTE_WORDS} words.`;
  return 'No passage comes close to this quote. Look for what it is about with /ask.';
}

function listQuotes(library: Library, quotes: readonly CheckedQuote[]): APIComponentInContainer[] {
  const room = Math.floor((MESSAGE_TEXT - LISTED_CALLOUTS) / quotes.length);
  const placed = new Set<string>();
  return quotes.flatMap((checked, place) => {
    const { quote: posted, check } = checked;
    const heading = `**${place + 1}. ${VERDICTS[check.kind]}:** ${nameQuote(posted.text)}`;
    if (check.kind === 'absent') return [separator(), text(heading)];
    const quotation = quotationOf(library, check.passage);
    const callouts = listCallouts(check, LISTED_CALLOUTS);
    const left = room - heading.length - callouts.length - cite(quotation).length - 2;
    return [
      separator(),
      text(callouts === '' ? heading : `${heading}\n${callouts}`),
      text(quote(quotation, Math.min(LISTED_PASSAGE, left))),
      text(cite(quotation)),
      ...buttonsOnce(quotation, placed),
    ];
  });
}

/** Discord refuses two buttons of one id, so a passage that comes again has none. */
function buttonsOnce(quotation: Quotation, placed: Set<string>): APIComponentInContainer[] {
  const place = encodePlace(quotation.place);
  if (placed.has(place)) return [];
  placed.add(place);
  return [row([pressButton('Share', 'share', quotation), pressButton('Context', 'context', quotation)])];
}

/** The beginning of a quotation, to tell it from the others. */
function nameQuote(posted: string): string {
  const line = posted.replace(/\s+/g, ' ').trim();
  const length = fittingLength(line, LISTED_NAME);
  return isolate(`“${escapeMarkdown(line.slice(0, length))}${length < line.length ? '…' : ''}”`);
}
