import type { Answer } from '../../answers/ask.ts';
import type { Library } from '../../answers/library.ts';
import { encodePlace, encodePress } from '../buttons.ts';
import type { CommandRequest } from '../command.ts';
import { MESSAGE_TEXT } from '../limits.ts';
import { button, container, type Message, row, text } from '../message.ts';
import { askOptions, checkOptions } from '../options.ts';
import { understandReport } from '../report-choice.ts';
import { listPassages, originalButton, pressButton, showPassage } from './passages.ts';
import { type Quotation, quotationOf } from './quotation.ts';

/** How many passages to ask for: the best one, and as many others as a person still reads. */
const PASSAGES_ASKED = 4;

/** How many to list where the answer is not sure. */
const PASSAGES_LISTED = 3;

/** What was asked: one report, or all of several. Only the wording of the verdict depends on it. */
export type Scope = 'one' | 'several';

/** Asks what the person typed and shows what comes back. Throws a `UserError` for options that cannot be used or a report that is not loaded. */
export async function askMessage({ library, options }: CommandRequest): Promise<Message> {
  const { question, report } = checkOptions(askOptions, options);
  const answer = await library.ask(question, { report: understandReport(library, report), limit: PASSAGES_ASKED });
  return answerMessage(library, answer, report === undefined && library.reports.length > 1 ? 'several' : 'one');
}

/** The reply to a question: the verdict in words first, then the report's own. */
export function answerMessage(library: Library, answer: Answer, scope: Scope): Message {
  const [best, ...others] = distinct(answer.passages.map((passage) => quotationOf(library, passage)));
  if (best === undefined) {
    return container([text(`${notFound(scope)}\nNothing comes close. Try other words, or read it with /read.`)]);
  }
  if (answer.verdict === 'answered') return answered(best, others);
  const verdict =
    answer.verdict === 'unsure'
      ? '### Not sure this answers it\nThe closest passages, best first:'
      : `${notFound(scope)}\nThe closest passages, in case one helps:`;
  const closest = [best, ...others].slice(0, PASSAGES_LISTED);
  return container([text(verdict), ...listPassages(closest, MESSAGE_TEXT - verdict.length)]);
}

function notFound(scope: Scope): string {
  return scope === 'several' ? '### The reports do not say' : '### The report does not say';
}

function answered(best: Quotation, others: readonly Quotation[]): Message {
  const [next, ...rest] = others.map(({ place }) => place);
  const otherPassages =
    next === undefined ? [] : [button('Other passages', encodePress({ action: 'others', places: [next, ...rest] }))];
  return container([
    text('### The report says'),
    ...showPassage(best),
    row([
      pressButton('Share', 'share', best),
      pressButton('Context', 'context', best),
      ...otherPassages,
      ...originalButton(best),
    ]),
  ]);
}

/** Without the passages whose buttons would lead to the place of an earlier one: Discord refuses two buttons of one id. */
function distinct(quotations: readonly Quotation[]): readonly Quotation[] {
  const places = quotations.map(({ place }) => encodePlace(place));
  return quotations.filter(({ place }, index) => places.indexOf(encodePlace(place)) === index);
}
