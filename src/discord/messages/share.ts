import { MESSAGE_TEXT } from '../limits.ts';
import { container, type Message, row, text } from '../message.ts';
import { originalButton, pressButton, showPassage } from './passages.ts';
import type { Quotation } from './quotation.ts';

/** A passage as everyone sees it, naming who shared it. Nobody is pinged: see `../reply.ts`. */
export function sharedMessage(quotation: Quotation, userId: string): Message {
  const sharer = `-# Shared by <@${userId}>`;
  return container([
    ...showPassage(quotation, MESSAGE_TEXT - sharer.length),
    text(sharer),
    row([pressButton('Context', 'context', quotation), ...originalButton(quotation)]),
  ]);
}
