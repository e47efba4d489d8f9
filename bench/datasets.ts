import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';

/** Reports and the questions that were asked about them. */
export interface Dataset {
  readonly name: string;
  readonly reports: readonly AskedReport[];
}

/** A report and its questions. */
export interface AskedReport {
  readonly id: string;
  readonly paragraphs: readonly string[];
  readonly questions: readonly AskedQuestion[];
}

/** A question and where its answer stands; one that the report does not answer has no paragraphs. */
export interface AskedQuestion {
  readonly text: string;
  /** Paragraph numbers, from 1. */
  readonly paragraphs: readonly number[];
  /** Words that answer; the sentence that holds one of them is the right one. */
  readonly answers: readonly string[];
}

const flatSet = z.object({
  passages: z.array(z.object({ id: z.string(), doc: z.string(), text: z.string() })),
  questions: z.array(
    z.object({ text: z.string(), doc: z.string(), relevant: z.array(z.string()), answers: z.array(z.string()) }),
  ),
});

/** Reads a set of passages and questions, as `../shared/eval/data` holds them. */
export async function readFlatSet(file: string): Promise<Dataset> {
  const { passages, questions } = flatSet.parse(JSON.parse(await readFile(file, 'utf8')));
  const byReport = new Map<string, typeof passages>();
  for (const passage of passages) byReport.set(passage.doc, [...(byReport.get(passage.doc) ?? []), passage]);
  const reports = [...byReport].map(([id, own]) => {
    const numbers = new Map(own.map((passage, place) => [passage.id, place + 1]));
    const asked = questions
      .filter(({ doc }) => doc === id)
      .map(({ text, relevant, answers }) => ({
        text,
        answers,
        paragraphs: relevant.flatMap((passage) => numbers.get(passage) ?? []),
      }));
    return { id, paragraphs: own.map(({ text }) => text), questions: asked };
  });
  return { name: basename(file, '.json'), reports };
}

const ownReports = z.array(
  z.object({
    id: z.string(),
    paragraphs: z.array(z.string()),
    questions: z.array(
      z.object({ question: z.string(), paragraph: z.number().nullable(), sentence: z.string().optional() }),
    ),
  }),
);

/** Reads the training reports of a folder, `own-1.json` and so on, written for this project; never the development reports. */
export async function readOwnReports(folder: string): Promise<Dataset> {
  const files = (await readdir(folder)).filter((name) => /^own-\d+\.json$/.test(name)).sort();
  const read = async (name: string) => ownReports.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
  const reports = (await Promise.all(files.map(read))).flat().map(({ id, paragraphs, questions }) => ({
    id,
    paragraphs,
    questions: questions.map(({ question, paragraph, sentence }) => ({
      text: question,
      paragraphs: paragraph === null ? [] : [paragraph],
      answers: sentence === undefined ? [] : [sentence],
    })),
  }));
  return { name: 'own-words-train', reports };
}

const goldenSet = z.object({
  report: z.string(),
  questions: z.array(
    z.object({
      question: z.string(),
      kind: z.string(),
      paragraph: z.number().optional(),
      answer: z.string().optional(),
    }),
  ),
});

/** Reads the repository's own questions about one report, whose paragraphs are lines of a file of the corpus. */
export async function readGoldenSet(file: string, corpus: string): Promise<Dataset> {
  const { report, questions } = goldenSet.parse(JSON.parse(await readFile(file, 'utf8')));
  const lines = (await readFile(join(corpus, `${report}.txt`), 'utf8')).split('\n');
  const asked = questions.map(({ question, paragraph, answer }) => ({
    text: question,
    paragraphs: paragraph === undefined ? [] : [paragraph],
    answers: answer === undefined ? [] : [answer],
  }));
  return {
    name: 'our own',
    reports: [{ id: report, paragraphs: lines.filter((line) => line.trim() !== ''), questions: asked }],
  };
}

/** Whether a text holds one of the answers, letter case and punctuation aside. */
export function holdsAnswer(text: string, answers: readonly string[]): boolean {
  const folded = ` ${fold(text)} `;
  return answers.some((answer) => fold(answer) !== '' && folded.includes(` ${fold(answer)} `));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** An id as reports may have it; sets name theirs freely. */
export function fitId(id: string): string {
  return id.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 60);
}

/** Every so many-th question of a set. */
export function thinOut({ name, reports }: Dataset, step: number): Dataset {
  return {
    name,
    reports: reports.map((report) => ({ ...report, questions: report.questions.filter((_, at) => at % step === 0) })),
  };
}
