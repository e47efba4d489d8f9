import { splitSentences } from '../../language/sentences.ts';
import type { Span } from '../../language/span.ts';
import { openBidi } from './bidi.ts';
import { bold, escapeMarkdown } from './escape.ts';
import { fittingLength, markdownLength } from './fit.ts';

/** Marks words of the report that are left out, as it is shown. */
export const OMISSION = '[…]';

/** The same as Discord markdown: a bare bracket could begin a link that ends in the report's words. */
export const OMISSION_MARKDOWN: string = escapeMarkdown(OMISSION);

/** Room for what stands around the words: two omission marks with their spaces, and four asterisks. */
const FRAME = 14;

/** What to show of a paragraph. */
export interface ExcerptRequest {
  readonly text: string;
  /** The part that has to stay: the answering sentence, or where nothing answers the end to begin at. */
  readonly focus: Span;
  /** Whether the focus is set in bold. */
  readonly emphasis: boolean;
}

/** As much of a paragraph as fits around its focus, as Discord markdown of at most `room` UTF-16 code units: whole sentences, with omissions marked. */
export function excerpt(request: ExcerptRequest, room: number): string {
  const { text, focus, emphasis } = request;
  const shown = chooseSpan(text, focus, room - FRAME);
  const strong = emphasis
    ? { start: focus.start, end: Math.min(focus.end, shown.end) }
    : { start: shown.end, end: shown.end };
  const words = [
    escapeMarkdown(text.slice(shown.start, strong.start)),
    bold(text.slice(strong.start, strong.end)),
    escapeMarkdown(text.slice(strong.end, shown.end)),
    openBidi(text.slice(shown.start, shown.end)),
  ].join('');
  const before = omission(text.slice(0, shown.start), `${OMISSION_MARKDOWN} `);
  return `${before}${words}${omission(text.slice(shown.end), ` ${OMISSION_MARKDOWN}`)}`;
}

/** Grows from the focus outwards by whole sentences, for as long as they fit: half of the room after it, then before it, then what is left. */
function chooseSpan(text: string, focus: Span, room: number): Span {
  if (markdownLength(text) <= room) return { start: 0, end: text.length };
  const needed = markdownLength(text.slice(focus.start, focus.end));
  if (needed > room) {
    return { start: focus.start, end: focus.start + fittingLength(text.slice(focus.start, focus.end), room) };
  }
  const sentences = splitSentences(text);
  const after = sentences.filter(({ start }) => start >= focus.end);
  const before = sentences.filter(({ end }) => end <= focus.start).reverse();
  const halfway = grow(text, [focus, ...after], (needed + room) / 2);
  const back = grow(text, [halfway, ...before], room);
  return grow(text, [back, ...after], room);
}

/** The first span, widened by one after another of the rest while the whole still takes at most `room` as markdown. */
function grow(text: string, spans: readonly [Span, ...Span[]], room: number): Span {
  let [grown] = spans;
  for (const next of spans) {
    const wider = { start: Math.min(grown.start, next.start), end: Math.max(grown.end, next.end) };
    if (markdownLength(text.slice(wider.start, wider.end)) > room) break;
    grown = wider;
  }
  return grown;
}

/** The mark where words are left out, nothing where only white space is. */
function omission(leftOut: string, mark: string): string {
  return /\S/.test(leftOut) ? mark : '';
}
