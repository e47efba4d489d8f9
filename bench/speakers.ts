import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { splitSentences } from '../src/language/sentences.ts';
import { findSpeech } from '../src/language/speech.ts';

/** A sentence, who says it by its label, and who by our rules; null for nobody. */
export interface Judged {
  readonly text: string;
  readonly wanted: string | null;
  readonly found: string | null;
}

/** Shares of 0 to 1. */
export interface SpeechFigures {
  /** Of the sentences attributed, those that should be. */
  readonly precision: number;
  /** Of the sentences that should be attributed, those that are. */
  readonly recall: number;
  /** Of the sentences attributed as they should be, those with the right speaker. */
  readonly right: number;
  /** The same, where one name may hold the other: "Zelenskyy" and "President Zelenskyy". */
  readonly near: number;
}

const speechSet = z.object({
  reports: z.array(
    z.object({ paragraphs: z.array(z.array(z.object({ text: z.string(), speaker: z.string().nullable() }))) }),
  ),
});

/** Reads reports whose every sentence is labelled, and judges each sentence. */
export async function readSpeechSet(file: string): Promise<readonly Judged[]> {
  const { reports } = speechSet.parse(JSON.parse(await readFile(file, 'utf8')));
  return reports.flatMap(({ paragraphs }) => {
    const speakers = findSpeakers(paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')));
    return paragraphs.flatMap((sentences, index) => {
      let start = 0;
      return sentences.map(({ text, speaker }) => {
        const found = speakers[index]?.get(start) ?? null;
        start += text.length + 1;
        return { text, wanted: speaker, found };
      });
    });
  });
}

const spokenSet = z.object({
  passages: z.array(z.object({ id: z.string(), doc: z.string(), text: z.string() })),
  questions: z.array(
    z.object({
      doc: z.string(),
      relevant: z.array(z.string()),
      answers: z.array(z.string()),
      answerable: z.boolean().optional(),
      sentence: z.string().nullish(),
      speaker: z.string().nullish(),
    }),
  ),
});

/** Reads questions whose answering sentence is labelled with its speaker, and judges each; none where the set names no speakers. */
export async function readSpokenSet(file: string): Promise<readonly Judged[]> {
  const { passages, questions } = spokenSet.parse(JSON.parse(await readFile(file, 'utf8')));
  const labelled = questions.filter(({ speaker, answerable }) => speaker !== undefined && answerable !== false);
  return [...new Set(labelled.map(({ doc }) => doc))].flatMap((doc) => {
    const own = passages.filter((passage) => passage.doc === doc);
    const speakers = findSpeakers(own.map(({ text }) => text));
    return labelled
      .filter((question) => question.doc === doc)
      .flatMap(({ relevant, sentence, answers, speaker }) => {
        const index = own.findIndex(({ id }) => id === relevant[0]);
        const text = own[index]?.text ?? '';
        const at = text.indexOf(sentence ?? answers[0] ?? '');
        const span = splitSentences(text).find(({ start, end }) => start <= at && at < end);
        if (span === undefined) return [];
        const found = speakers[index]?.get(span.start) ?? null;
        return [{ text: text.slice(span.start, span.end), wanted: speaker || null, found }];
      });
  });
}

/** For each paragraph, the speaker of each attributed sentence by where it begins. */
function findSpeakers(paragraphs: readonly string[]): readonly ReadonlyMap<number, string>[] {
  return findSpeech(paragraphs).map(
    (attributions) =>
      new Map(
        attributions.map(({ sentence, speaker }) => [
          sentence.start,
          paragraphs[speaker.paragraph]?.slice(speaker.start, speaker.end) ?? '',
        ]),
      ),
  );
}

/** How well the judged sentences are told. */
export function summariseSpeech(judged: readonly Judged[]): SpeechFigures {
  const attributed = judged.filter(({ found }) => found !== null);
  const spoken = judged.filter(({ wanted }) => wanted !== null);
  const both = attributed.filter(({ wanted }) => wanted !== null);
  return {
    precision: both.length / attributed.length,
    recall: both.length / spoken.length,
    right: both.filter(({ wanted, found }) => fold(wanted) === fold(found)).length / both.length,
    near: both.filter(isNear).length / both.length,
  };
}

function isNear({ wanted, found }: Judged): boolean {
  const [one, two] = [` ${fold(wanted)} `, ` ${fold(found)} `];
  return one.includes(two) || two.includes(one);
}

function fold(name: string | null): string {
  return (name ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|an?) /, '');
}
