import type { Library } from '../../answers/library.ts';
import type { Passage } from '../../answers/passage.ts';
import { findReport } from '../../answers/reports.ts';
import { speakerOf } from '../../answers/speakers.ts';
import { UserError } from '../../answers/user-error.ts';
import type { Paragraph, Report } from '../../corpus/report.ts';
import { splitSentences } from '../../language/sentences.ts';
import type { Span } from '../../language/span.ts';
import type { Place } from '../buttons.ts';

/** A passage about to be shown, together with the report that it stands in. */
export interface Quotation {
  readonly report: Report;
  readonly paragraph: Paragraph;
  /** The sentence to set in bold; undefined where the paragraph is meant as a whole. */
  readonly sentence: Span | undefined;
  /** Who the report says said it, in the report's words; null where it names nobody. */
  readonly speaker: string | null;
  /** Where it is, for the buttons below it. */
  readonly place: Place;
}

/** Thrown when a button of an old message leads to a report that is not loaded as it was, or to nowhere. */
export class StaleButtonError extends UserError {
  override readonly name = 'StaleButtonError';
}

const CHANGED = 'This report has changed or is gone since then. Please ask again with /ask.';
const NOWHERE = 'This button leads nowhere. Please ask again with /ask.';

/** An answer's passage as a quotation. */
export function quotationOf(library: Library, passage: Passage): Quotation {
  const report = findReport(library.reports, passage.report);
  const paragraph = report?.paragraphs[passage.paragraph - 1];
  if (report === undefined || paragraph === undefined) {
    throw new Error(`paragraph ${passage.paragraph} of the answer is not in report ${passage.report}`);
  }
  const { start, end } = passage.sentence;
  // A passage may hold more than one sentence; its button then leads to the paragraph as a whole.
  const sentence = 1 + splitSentences(paragraph.text).findIndex((span) => span.start <= start && end <= span.end);
  const place = { revision: report.revision, paragraph: paragraph.number, sentence };
  return { report, paragraph, sentence: { start, end }, speaker: passage.speaker, place };
}

/** What a button leads to; throws `StaleButtonError` where that is no longer there. Never another passage than the one meant. */
export function quotationAt(library: Library, place: Place): Quotation {
  const { report, paragraph } = findParagraph(library, place);
  if (!/\S/.test(paragraph.text)) throw new StaleButtonError(NOWHERE);
  if (place.sentence === 0) return { report, paragraph, sentence: undefined, speaker: null, place };
  const sentence = splitSentences(paragraph.text)[place.sentence - 1];
  if (sentence === undefined) throw new StaleButtonError(NOWHERE);
  return { report, paragraph, sentence, speaker: speakerOf(report, paragraph.number, sentence), place };
}

/** The report and paragraph that a button leads to; throws `StaleButtonError` where they are no longer there. */
export function findParagraph(library: Library, place: Place): { report: Report; paragraph: Paragraph } {
  const report = library.reports.find(({ revision }) => revision === place.revision);
  if (report === undefined) {
    throw new StaleButtonError(CHANGED);
  }
  const paragraph = report.paragraphs[place.paragraph - 1];
  if (paragraph === undefined) throw new StaleButtonError(NOWHERE);
  return { report, paragraph };
}
