import { container, type Message, row, text } from '../message.ts';
import { originalButton, pressButton, showPassage } from './passages.ts';
import type { Quotation } from './quotation.ts';

/** A passage as everyone sees it, naming who shared it. Nobody is pinged: see `../reply.ts`. */
export function sharedMessage(quotation: Quotation, userId: string): Message {
  return container([
    ...showPassage(quotation),
    text(`-# Shared by <@${userId}>`),
    row([pressButton('Context', 'context', quotation), ...originalButton(quotation)]),
  ]);
}
