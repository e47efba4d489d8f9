import { createReports } from '../src/corpus/create.ts';
import type { Report } from '../src/corpus/report.ts';
import { type Certainty, gatherCertainty } from '../src/retrieval/certainty.ts';
import { CERTAINTY_NAMES } from '../src/retrieval/confidence.ts';
import type { Evidenced } from '../src/retrieval/evidence.ts';
import { EVIDENCE_NAMES, rank, weigh } from '../src/retrieval/rank.ts';
import { consider } from '../src/retrieval/search.ts';
import { buildSearchIndex, type SearchIndex } from '../src/retrieval/search-index.ts';
import { type AskedQuestion, type AskedReport, type Dataset, holdsAnswer } from './datasets.ts';
import { type Choice, createRandom, type Example } from './train.ts';

/** Of a report's paragraphs, one in so many is taken away at a time to make questions that it no longer answers. */
const FOLDS = 5;

/** An example that belongs to a report, so that a fit can be tried on reports it has not seen. */
export interface OfReport<T> {
  readonly report: string;
  readonly set: string;
  readonly example: T;
}

/** The choices of every question that its report answers; each set counts the same. */
export function readChoices({ name, reports }: Dataset): readonly OfReport<Choice>[] {
  const choices = reports.flatMap(({ id, paragraphs, questions }) => {
    const index = indexParagraphs(id, paragraphs);
    return questions
      .flatMap((question) => toChoice(index, question))
      .map((example) => ({ report: id, set: name, example }));
  });
  return choices.map((choice) => ({ ...choice, example: { ...choice.example, weight: 2_000 / choices.length } }));
}

/** Sentences of a question that the fit looks at: those in right paragraphs, and as many of the best others by the weights so far. */
const HARDEST = 30;

function toChoice(index: SearchIndex, { text, paragraphs, answers }: AskedQuestion): readonly Choice[] {
  const considered = consider(index, text).scored;
  const isRight = ({ paragraph }: Evidenced): boolean => paragraphs.includes(paragraph.paragraph.number);
  const others = considered.filter((row) => !isRight(row)).sort((a, b) => weigh(b.evidence) - weigh(a.evidence));
  const scored = [...considered.filter(isRight), ...others.slice(0, HARDEST)];
  const right = scored.flatMap((row, place) => (isRight(row) ? [place] : []));
  if (right.length === 0) return [];
  const sentences = right.filter((row) => holdsAnswerRow(scored[row], answers));
  const rows = scored.map(({ evidence }) => Float64Array.from(EVIDENCE_NAMES, (name) => evidence[name]));
  return [{ rows, paragraphs: right, sentences: sentences.length > 0 ? sentences : right, weight: 1 }];
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

/** How often people are expected to ask what a report answers, what it leaves out near its topic, and what it is not about. */
const EXPECTED_SHARES: Readonly<Record<Asked['kind'], number>> = {
  answerable: 0.7,
  unanswerable: 0.1,
  removed: 0.1,
  'off-topic': 0.1,
};

/** Asks each report its own questions, with and without the paragraphs that answer them, and some of another report's. */
export function readCertainties({ name, reports }: Dataset): readonly OfReport<Asked>[] {
  const random = createRandom(2);
  const examples = reports.flatMap((report, place) => {
    const index = indexParagraphs(report.id, report.paragraphs);
    const asked = report.questions.flatMap((question) =>
      judge(index, question, question.paragraphs.length > 0 ? 'answerable' : 'unanswerable'),
    );
    const foreign = reports[(place + 7) % reports.length]?.questions.filter(() => random() < 0.2) ?? [];
    const offTopic = foreign.flatMap(({ text }) => judge(index, { text, paragraphs: [], answers: [] }, 'off-topic'));
    const all = [...asked, ...offTopic, ...askWithoutAnswers(report)];
    return all.map((example) => ({ report: report.id, set: name, example }));
  });
  const counts = new Map<Asked['kind'], number>();
  for (const { example } of examples) counts.set(example.kind, (counts.get(example.kind) ?? 0) + 1);
  return examples.map((one) => {
    const { kind } = one.example;
    return { ...one, example: { ...one.example, weight: EXPECTED_SHARES[kind] / (counts.get(kind) ?? 1) } };
  });
}

function askWithoutAnswers({ id, paragraphs, questions }: AskedReport): readonly Asked[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const kept = paragraphs.filter((_, place) => place % FOLDS !== fold);
    const orphaned = questions.filter(
      ({ paragraphs: right }) => right.length > 0 && right.every((number) => (number - 1) % FOLDS === fold),
    );
    const index = indexParagraphs(id, kept);
    return orphaned.flatMap(({ text }) => judge(index, { text, paragraphs: [], answers: [] }, 'removed'));
  });
}

function judge(index: SearchIndex, { text, paragraphs }: AskedQuestion, kind: Asked['kind']): readonly Asked[] {
  const { query, scored } = consider(index, text);
  const [first, ...others] = rank(scored);
  if (first === undefined) return [];
  const certainty: Certainty = gatherCertainty(query, [first, ...others]);
  const row = Float64Array.from(CERTAINTY_NAMES, (certain) => certainty[certain]);
  return [{ row, yes: paragraphs.includes(first.paragraph.paragraph.number), weight: 1, kind }];
}

function indexParagraphs(id: string, paragraphs: readonly string[]): SearchIndex {
  const reports: readonly Report[] = createReports([{ id, paragraphs }]);
  return buildSearchIndex(reports);
}
