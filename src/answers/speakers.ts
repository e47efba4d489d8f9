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

/** Who a report says said a sentence, in its own words; null where it names nobody. Paragraphs are counted from 1. */
export function speakerOf(report: Report, paragraph: number, sentence: Span): string | null {
  const attribution = speechIn(report)[paragraph - 1]?.find((each) => each.sentence.start === sentence.start);
  return attribution === undefined ? null : speakerWords(report, attribution);
}

/** The words that name the speaker, sliced from where the report last names them. */
export function speakerWords({ paragraphs }: Report, { speaker }: Attribution): string {
  const text = paragraphs[speaker.paragraph]?.text;
  if (text === undefined)
    throw new Error(`the report has no paragraph ${speaker.paragraph + 1}, where a speaker is named`);
  return text.slice(speaker.start, speaker.end);
}
