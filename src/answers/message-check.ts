import { findQuotes } from '../language/quotes.ts';
import { namesOtherSpeaker } from './callouts.ts';
import type { Library } from './library.ts';
import type { Slice } from './passage.ts';
import { type CheckOptions, isTooShort, type QuoteCheck } from './verify.ts';

/** A quotation in a message, and what it comes to. */
export interface CheckedQuote {
  /** Where it stands in the message. */
  readonly quote: Slice;
  readonly check: QuoteCheck;
}

/** What a message comes to. */
export interface MessageCheck {
  /** In the order of the message; at least one. */
  readonly quotes: readonly [CheckedQuote, ...CheckedQuote[]];
  /** How many more quotations it has, which were not checked. */
  readonly unchecked: number;
}

/** Quotations of one message that are checked: more than one reply shows, and few enough for its time. */
const MAX_QUOTES = 10;

/**
 * Checks what a message quotes: each quotation between marks or, where there is none of a checkable length, all of it. Where
 * the words around the marks are the report's as well, or name another speaker than it does, the message is checked as a whole.
 */
export function checkMessage(library: Library, message: string, options: CheckOptions = {}): MessageCheck {
  const checkOne = (quote: Slice): CheckedQuote => ({ quote, check: library.checkQuote(quote.text, options) });
  const whole = checkOne({ start: 0, end: message.length, text: message });
  const quotes = findQuotes(message).map(({ start, end }) => ({ start, end, text: message.slice(start, end) }));
  const [first, ...others] = quotes.filter(({ text }) => !isTooShort(text));
  const around = quotes.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), message);
  const copied = library.checkQuote(around, options).kind !== 'absent' || namesOtherSpeaker(whole.check);
  const isCopy = whole.check.kind === 'exact' || (whole.check.kind === 'altered' && copied);
  if (first === undefined || isCopy) return { quotes: [whole], unchecked: 0 };
  const checked = others.slice(0, MAX_QUOTES - 1).map(checkOne);
  return { quotes: [checkOne(first), ...checked], unchecked: others.length - checked.length };
}
