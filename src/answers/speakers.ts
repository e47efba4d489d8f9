import type { Report } from '../corpus/report.ts';
import type { Span } from '../language/span.ts';
import { type Attribution, findSpeech } from '../language/speech.ts';

/** Reports never change, so each is read for its speakers once, when the first is asked for. */
const READ = new WeakMap<Report, readonly (readonly Attribution[])[]>();

/** Who a report says said what, by paragraph. */
export function speechIn(report: Report): readonly (readonly Attribution[])[] {
  const read = READ.get(report) ?? findSpeech(report.paragraphs.map(({ text }) => text));
  READ.set(report, read);
  return read;
}

/** Who a report says said a sentence or a part of one, in its own words; null where it names nobody. Paragraphs are counted from 1. */
export function speakerOf(report: Report, paragraph: number, { start, end }: Span): string | null {
  const attribution = speechIn(report)[paragraph - 1]?.find(
    ({ sentence }) => sentence.start <= start && end <= sentence.end,
  );
  return attribution === undefined ? null : speakerWords(report, attribution);
}

/** The words that name the speaker, sliced from where the report last names them. */
export function speakerWords({ paragraphs }: Report, { speaker }: Attribution): string {
  const text = paragraphs[speaker.paragraph]?.text;
  if (text === undefined)
    throw new Error(`the report has no paragraph ${speaker.paragraph + 1}, where a speaker is named`);
  return text.slice(speaker.start, speaker.end);
}
