import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Library } from '../../answers/library.ts';
import { readReport } from '../../answers/read.ts';
import type { Report } from '../../corpus/report.ts';
import { type Action, encodePress, type Place } from '../buttons.ts';
import type { CommandRequest } from '../command.ts';
import { openBidi } from '../markdown/bidi.ts';
import { escapeMarkdown } from '../markdown/escape.ts';
import { OMISSION_MARKDOWN } from '../markdown/excerpt.ts';
import { button, container, type Message, row, text } from '../message.ts';
import { checkOptions, readOptions } from '../options.ts';
import { understandReport } from '../report-choice.ts';
import { describeOrigin, nameReport } from './citation.ts';
import { type Bookmark, openPage, type Page, type Stretch, stretchText } from './page.ts';
import { findParagraph, StaleButtonError } from './quotation.ts';

/** A report from its beginning, or from the paragraph asked for. Throws a `UserError` for options that cannot be used, or what `readReport` throws. */
export function readMessage({ library, options }: CommandRequest): Message {
  const { report: typed, paragraph } = checkOptions(readOptions, options);
  const { report, paragraphs } = readReport(library, { report: understandReport(library, typed), paragraph });
  const page = openPage(report, { paragraph: paragraphs[0]?.number ?? 1, chunk: 0 });
  return page === undefined
    ? container([text(`### ${nameReport(report)}\nThis report is empty.`)])
    : show(report, page);
}

/** The page that a Previous or Next button leads to; throws `StaleButtonError` where it is no longer there. */
export function turnPage(library: Library, place: Place): Message {
  const { report, paragraph } = findParagraph(library, place);
  const page = openPage(report, { paragraph: paragraph.number, chunk: place.sentence });
  if (page === undefined) throw new StaleButtonError('This button leads nowhere. Please /read again.');
  return show(report, page);
}

function show(report: Report, page: Page): Message {
  const buttons =
    page.previous === undefined && page.next === undefined
      ? []
      : [row([turn(report, 'previous', page.previous), turn(report, 'next', page.next)])];
  return container([text(heading(report, page)), ...page.stretches.map((stretch) => text(words(stretch))), ...buttons]);
}

function heading(report: Report, { stretches }: Page): string {
  const first = stretches.at(0)?.paragraph.number;
  const last = stretches.at(-1)?.paragraph.number;
  const range = first === last ? `${first}` : `${first}–${last}`;
  const origin = describeOrigin(report);
  return [
    `### ${nameReport(report)}`,
    ...(origin === '' ? [] : [`-# ${origin}`]),
    `-# ¶ ${range} of ${report.paragraphs.length}`,
  ].join('\n');
}

function words(stretch: Stretch): string {
  const shown = stretchText(stretch);
  const label = `-# ¶ ${stretch.paragraph.number}${stretch.from > 0 ? ', continued' : ''}`;
  const more = stretch.to < stretch.chunks.length ? ` ${OMISSION_MARKDOWN}` : '';
  return `${label}\n${escapeMarkdown(shown)}${openBidi(shown)}${more}`;
}

/** A button to another page; at the ends of the report it is there, for the other one to keep its place, but disabled. */
function turn(
  report: Report,
  action: Extract<Action, 'previous' | 'next'>,
  bookmark: Bookmark | undefined,
): APIButtonComponent {
  const { paragraph, chunk } = bookmark ?? { paragraph: 1, chunk: 0 };
  const customId = encodePress({ action, places: [{ revision: report.revision, paragraph, sentence: chunk }] });
  const label = action === 'previous' ? 'Previous' : 'Next';
  return { ...button(label, customId), disabled: bookmark === undefined };
}
