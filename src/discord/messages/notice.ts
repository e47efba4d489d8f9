import { MESSAGE_TEXT } from '../limits.ts';
import { escapeMarkdown } from '../markdown/escape.ts';
import { fittingLength } from '../markdown/fit.ts';
import { container, type Message, text } from '../message.ts';

/** A plain message from us: what went wrong and what to do next. The words may repeat what a person typed: they are shown inert, and cut where they do not fit. */
export function notice(words: string): Message {
  return container([text(escapeMarkdown(words.slice(0, fittingLength(words, MESSAGE_TEXT))))]);
}
