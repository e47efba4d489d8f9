import type { Report } from '../../corpus/report.ts';
import { MESSAGE_TEXT } from '../limits.ts';
import { container, type Message, text } from '../message.ts';
import { describeOrigin, nameReport } from './citation.ts';

/** Room for the heading and for how many reports are left off, in UTF-16 code units. */
const FRAME = 200;

/** Every report by name, with its size and what is recorded of its origin; as many as one message holds. */
export function reportList(reports: readonly Report[]): Message {
  if (reports.length === 0) return container([text('No report is loaded.')]);
  const lines = fitting(reports.map(describe), MESSAGE_TEXT - FRAME);
  const rest = reports.length - lines.length;
  const more =
    rest > 0 ? [text(`-# And ${rest} more: type a part of the name into the report option of \`/ask\`.`)] : [];
  return container([text('### Reports'), text(lines.join('\n')), ...more]);
}

function describe(report: Report): string {
  const paragraphs = report.paragraphs.length;
  const origin = describeOrigin(report);
  return [
    `**${nameReport(report)}**, ${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}`,
    ...(origin === '' ? [] : [`-# ${origin}`]),
  ].join('\n');
}

function fitting(lines: readonly string[], room: number): readonly string[] {
  let left = room;
  return lines.filter((line) => {
    left -= line.length + 1;
    return left >= 0;
  });
}
