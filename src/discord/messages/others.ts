import { MESSAGE_TEXT } from '../limits.ts';
import { container, type Message, text } from '../message.ts';
import { listPassages } from './passages.ts';
import type { Quotation } from './quotation.ts';

const HEADING = '### Other passages';

/** The passages that came after the best one, best first. */
export function othersMessage(quotations: readonly Quotation[]): Message {
  return container([text(HEADING), ...listPassages(quotations, MESSAGE_TEXT - HEADING.length)]);
}
