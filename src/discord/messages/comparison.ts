import { describeChanges } from '../../answers/callouts.ts';
import type { Change } from '../../answers/quote-changes.ts';
import type { QuoteCheck } from '../../answers/verify.ts';
import { isolate, openBidi } from '../markdown/bidi.ts';
import { bold, escapeMarkdown } from '../markdown/escape.ts';
import { OMISSION_MARKDOWN } from '../markdown/excerpt.ts';
import { fittingLength, markdownLength } from '../markdown/fit.ts';

/** How many changes are put in words; a person reads no more, and sees the rest in the two texts. */
const CALLOUTS = 6;

/** How much is shown before the first change, in UTF-16 code units: enough to see where in the quotation it is. */
const LEAD = 80;

/** Four asterisks, and the mark of an omission with its space. */
const FRAME = 8;

/** A stretch of the words that were posted. */
interface Stretch {
  readonly text: string;
  readonly added: boolean;
}

/** What is not the same in words, one to a line; as much as fits into `room`. Empty where there is nothing to say. */
export function listCallouts(check: QuoteCheck, room: number): string {
  const callouts = describeChanges(check).map((sentence) => `- ${isolate(escapeMarkdown(oneLine(sentence)))}`);
  const lines: string[] = [];
  let left = room - FRAME * FRAME;
  for (const line of callouts.slice(0, CALLOUTS)) {
    left -= line.length + 1;
    if (left < 0) break;
    lines.push(line);
  }
  const rest = callouts.length - lines.length;
  return [...lines, ...(rest > 0 && lines.length > 0 ? [`- And ${rest} more.`] : [])].join('\n');
}

/** The words that were posted, on one line from shortly before the first change on, those that the report does not have in bold; in at most `room`. */
export function showPosted(changes: readonly Change[], room: number): string {
  const stretches = postedStretches(changes);
  const skipped = leadToSkip(changes);
  let left = room - FRAME - OMISSION_MARKDOWN.length - 1;
  let shown = skipped > 0 ? `${OMISSION_MARKDOWN} ` : '';
  for (const [place, { text, added }] of stretches.entries()) {
    const rest = place === 0 ? text.slice(skipped) : text;
    const needed = markdownLength(rest) + FRAME;
    const part = needed <= left ? rest : rest.slice(0, fittingLength(rest, Math.max(2, left - FRAME)));
    shown += `${added ? boldWords(part) : escapeMarkdown(part)}${openBidi(part)}`;
    left -= needed;
    if (left <= FRAME && (part !== rest || place < stretches.length - 1)) return `${shown} ${OMISSION_MARKDOWN}`;
  }
  return shown;
}

/** How much of the beginning is left off, so that the first change is in sight; 0 where that is near enough. */
function leadToSkip(changes: readonly Change[]): number {
  const first = changes.findIndex(({ kind }) => kind !== 'same');
  const lead = postedStretches(changes.slice(0, first))[0]?.text ?? '';
  return lead.length <= 2 * LEAD ? 0 : lead.lastIndexOf(' ', lead.length - LEAD) + 1;
}

function postedStretches(changes: readonly Change[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { kind, text } of changes) {
    if (kind === 'removed') continue;
    const added = kind === 'added';
    const line = oneLine(text);
    const last = stretches.at(-1);
    const words = last !== undefined && isGapMissing(last.text, line) ? ` ${line}` : line;
    if (last?.added === added) stretches[stretches.length - 1] = { text: last.text + words, added };
    else stretches.push({ text: words, added });
  }
  return stretches;
}

/** Where a paragraph ended, the words before have no white space after them. */
function isGapMissing(before: string, after: string): boolean {
  return /[\p{L}\p{N}.!?,;:”"’')]$/u.test(before) && /^[\p{L}\p{N}“"‘(]/u.test(after);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Bold without the white space at its ends, which would show the asterisks. */
function boldWords(text: string): string {
  const words = text.trim();
  if (words === '') return text;
  const start = text.indexOf(words);
  return text.slice(0, start) + bold(words) + text.slice(start + words.length);
}
