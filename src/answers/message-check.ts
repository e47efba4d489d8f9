import { findQuotes } from '../language/quotes.ts';
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
 * the marks are the report's own, copied together with the words around them, the message is checked as a whole.
 */
export function checkMessage(library: Library, message: string, options: CheckOptions = {}): MessageCheck {
  const whole = {
    quote: { start: 0, end: message.length, text: message },
    check: library.checkQuote(message, options),
  };
  const [first, ...others] = findQuotes(message)
    .map(({ start, end }) => ({ start, end, text: message.slice(start, end) }))
    .filter(({ text }) => !isTooShort(text));
  if (first === undefined || copiesMarks(whole.check)) return { quotes: [whole], unchecked: 0 };
  const checkOne = (quote: Slice): CheckedQuote => ({ quote, check: library.checkQuote(quote.text, options) });
  const checked = others.slice(0, MAX_QUOTES - 1).map(checkOne);
  return { quotes: [checkOne(first), ...checked], unchecked: others.length - checked.length };
}

function copiesMarks(check: QuoteCheck): boolean {
  if (check.kind === 'absent') return false;
  return check.kind === 'exact' || findQuotes(check.passage.sentence.text).length > 0;
}
