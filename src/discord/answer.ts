import type { Answer } from '../answers/ask.ts';
import type { Library } from '../answers/library.ts';
import { encodePlace, encodePress } from './buttons.ts';
import { MESSAGE_TEXT } from './limits.ts';
import { button, container, type Message, row, text } from './message.ts';
import { listPassages, originalButton, pressButton, showPassage } from './passages.ts';
import { type Quotation, quotationOf } from './quotation.ts';

/** How many passages to ask for: the best one, and as many others as a person still reads. */
export const PASSAGES_ASKED = 4;

/** How many to list where the answer is not sure. */
const PASSAGES_LISTED = 3;

const NOT_SURE = '### Not sure the report answers this\nThe closest passages, best first:';
const NOT_FOUND = '### The report does not say\nThe closest passages, in case one helps:';
const NOTHING_CLOSE = '### The report does not say\nNothing in it comes close. Try other words, or `/read` it.';

/** The reply to a question: the verdict in words first, then the report's own. */
export function answerMessage(library: Library, answer: Answer): Message {
  const [best, ...others] = distinct(answer.passages.map((passage) => quotationOf(library, passage)));
  if (best === undefined) return container([text(NOTHING_CLOSE)]);
  if (answer.verdict === 'answered') return answered(best, others);
  const verdict = answer.verdict === 'unsure' ? NOT_SURE : NOT_FOUND;
  const closest = [best, ...others].slice(0, PASSAGES_LISTED);
  return container([text(verdict), ...listPassages(closest, MESSAGE_TEXT - verdict.length)]);
}

function answered(best: Quotation, others: readonly Quotation[]): Message {
  const verdict = '### The report says';
  const [next, ...rest] = others.map(({ place }) => place);
  const otherPassages =
    next === undefined ? [] : [button('Other passages', encodePress({ action: 'others', places: [next, ...rest] }))];
  return container([
    text(verdict),
    ...showPassage(best, MESSAGE_TEXT - verdict.length),
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
  return quotations.filter((_, index) => places.indexOf(places[index] ?? '') === index);
}
