import { createReports } from '../src/corpus/create.ts';
import { gatherCertainty } from '../src/retrieval/certainty.ts';
import { CERTAINTY_NAMES, MEANING_CERTAINTY_NAMES } from '../src/retrieval/confidence.ts';
import type { Evidenced } from '../src/retrieval/evidence.ts';
import type { Encoder } from '../src/retrieval/meaning.ts';
import { gatherMeaningCertainty } from '../src/retrieval/meaning-certainty.ts';
import { buildMeaningIndex } from '../src/retrieval/meaning-index.ts';
import type { Query } from '../src/retrieval/query.ts';
import {
  EVIDENCE_NAMES,
  type Hit,
  MEANING_NAMES,
  rank,
  TRUSTED_NAMES,
  trustInWords,
  weigh,
} from '../src/retrieval/rank.ts';
import { consider, type Searched } from '../src/retrieval/search.ts';
import { buildSearchIndex } from '../src/retrieval/search-index.ts';
import { type AskedQuestion, type AskedReport, type Dataset, fitId, holdsAnswer } from './datasets.ts';
import { CACHE } from './encoder.ts';
import { type Choice, createRandom, type Example } from './train.ts';

/** Of a report's paragraphs, one in so many is taken away at a time to make questions that it no longer answers. */
const FOLDS = 5;

/** An example that belongs to a report, so that a fit can be tried on reports it has not seen. */
export interface OfReport<T> {
  readonly report: string;
  readonly set: string;
  readonly example: T;
}

/** A set to learn from. */
export interface Lesson {
  readonly set: Dataset;
  /** How much it counts beside the others. */
  readonly weight: number;
  /** How often people are expected to ask each kind of question; certainty is fitted so. */
  readonly shares: Readonly<Record<Asked['kind'], number>>;
}

/** The choices of every question that its report answers; with an encoder, by meaning and words. */
export async function readChoices({ set, weight }: Lesson, encoder?: Encoder): Promise<readonly OfReport<Choice>[]> {
  const choices: OfReport<Choice>[] = [];
  for (const { id, paragraphs, questions } of set.reports) {
    const searched = await openReport({ id, paragraphs }, encoder);
    for (const question of questions) {
      const examples = await toChoice(searched, question);
      choices.push(...examples.map((example) => ({ report: id, set: set.name, example })));
    }
  }
  const each = (2_000 * weight) / choices.length;
  return choices.map((choice) => ({ ...choice, example: { ...choice.example, weight: each } }));
}

/** Sentences of a question that the fit looks at: those in right paragraphs, and as many of the best others by the weights so far. */
const HARDEST = 30;

async function toChoice(searched: Searched, question: AskedQuestion): Promise<readonly Choice[]> {
  const { scored: considered } = await consider(searched, question.text);
  const trust = trustInWords(considered);
  const isRight = ({ paragraph }: Evidenced): boolean => question.paragraphs.includes(paragraph.paragraph.number);
  const others = considered.filter((row) => !isRight(row)).sort((a, b) => weigh(b, trust) - weigh(a, trust));
  const scored = [...considered.filter(isRight), ...others.slice(0, HARDEST)];
  const right = scored.flatMap((row, place) => (isRight(row) ? [place] : []));
  if (right.length === 0) return [];
  const sentences = right.filter((row) => holdsAnswerRow(scored[row], question.answers));
  const rows = scored.map((row) => toRow(row, trust));
  return [{ rows, paragraphs: right, sentences: sentences.length > 0 ? sentences : right, weight: 1 }];
}

/** What the weights are multiplied with: every kind of evidence, in their order. */
function toRow({ evidence, meaning }: Evidenced, trust: number): Float64Array {
  if (meaning === undefined) return Float64Array.from(EVIDENCE_NAMES, (name) => evidence[name]);
  return Float64Array.of(
    ...MEANING_NAMES.map((name) => meaning[name]),
    ...TRUSTED_NAMES.map((name) => trust * evidence[name]),
  );
}

function holdsAnswerRow(row: Evidenced | undefined, answers: readonly string[]): boolean {
  if (row === undefined) return false;
  const { start, end } = row.sentence.span;
  return holdsAnswer(row.paragraph.paragraph.text.slice(start, end), answers);
}

/** A question asked of a report: what tells how sure to be, and whether the first hit was right. */
export interface Asked extends Example {
  readonly kind: 'answerable' | 'unanswerable' | 'removed' | 'off-topic';
}

/** Asks each report its own questions, with and without the paragraphs that answer them, and some of another report's. */
export async function readCertainties(lesson: Lesson, encoder?: Encoder): Promise<readonly OfReport<Asked>[]> {
  const { name, reports } = lesson.set;
  const random = createRandom(2);
  const examples: OfReport<Asked>[] = [];
  for (const [place, report] of reports.entries()) {
    const searched = await openReport(report, encoder);
    const foreign = reports[(place + 7) % reports.length]?.questions.filter(() => random() < 0.2) ?? [];
    const asked = [
      ...(await judgeAll(searched, report.questions)),
      ...(await judgeAll(searched, foreign, 'off-topic')),
      ...(await askWithoutAnswers(report, encoder)),
    ];
    examples.push(...asked.map((example) => ({ report: report.id, set: name, example })));
  }
  const counts = new Map<Asked['kind'], number>();
  for (const { example } of examples) counts.set(example.kind, (counts.get(example.kind) ?? 0) + 1);
  return examples.map((one) => {
    const { kind } = one.example;
    const weight = (lesson.weight * lesson.shares[kind]) / (counts.get(kind) ?? 1);
    return { ...one, example: { ...one.example, weight } };
  });
}

async function askWithoutAnswers(report: AskedReport, encoder: Encoder | undefined): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const paragraphs = report.paragraphs.filter((_, place) => place % FOLDS !== fold);
    const orphaned = report.questions.filter(
      ({ paragraphs: right }) => right.length > 0 && right.every((number) => (number - 1) % FOLDS === fold),
    );
    asked.push(...(await judgeAll(await openReport({ id: report.id, paragraphs }, encoder), orphaned, 'removed')));
  }
  return asked;
}

/** Judges questions; those of a kind have no right paragraph, the others are as their set says. */
async function judgeAll(
  searched: Searched,
  questions: readonly AskedQuestion[],
  kind?: 'removed' | 'off-topic',
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const { text, paragraphs } of questions) {
    const { query, scored } = await consider(searched, text);
    const [first, ...others] = rank(scored);
    if (first === undefined) continue;
    const isRight = kind === undefined && paragraphs.includes(first.paragraph.paragraph.number);
    const own = paragraphs.length > 0 ? 'answerable' : 'unanswerable';
    asked.push({ row: toCertaintyRow(query, [first, ...others]), yes: isRight, weight: 1, kind: kind ?? own });
  }
  return asked;
}

function toCertaintyRow(query: Query, hits: readonly [Hit, ...Hit[]]): Float64Array {
  const { meaning } = hits[0];
  if (meaning === undefined) {
    const certainty = gatherCertainty(query, hits);
    return Float64Array.from(CERTAINTY_NAMES, (name) => certainty[name]);
  }
  const certainty = gatherMeaningCertainty(query, hits, meaning);
  return Float64Array.from(MEANING_CERTAINTY_NAMES, (name) => certainty[name]);
}

async function openReport(report: Pick<AskedReport, 'id' | 'paragraphs'>, encoder?: Encoder): Promise<Searched> {
  const index = buildSearchIndex(createReports([{ id: fitId(report.id), paragraphs: report.paragraphs }]));
  return { index, meaning: encoder && (await buildMeaningIndex(index.paragraphs, encoder, CACHE)) };
}
