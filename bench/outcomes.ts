import { type Answer, createLibrary, type Library, type LibraryOptions, type Verdict } from '../src/index.ts';
import { type AskedQuestion, type Dataset, fitId, holdsAnswer } from './datasets.ts';
import { areaUnderCurve } from './fit-measures.ts';

/** What came of asking a question. */
export interface Outcome {
  readonly kind: 'answerable' | 'unanswerable' | 'off-topic';
  readonly answer: Answer;
  /** Whether the first paragraph is right. */
  readonly first: boolean;
  /** Share of the right paragraphs among the first three. */
  readonly recall: number;
  /** Whether the marked sentence of the first paragraph holds the answer, and the paragraph is right. */
  readonly sentence: boolean;
  readonly milliseconds: number;
}

/** Of the questions on another report, one in so many is asked. */
const FOREIGN = 3;

/** Asks each report, a library of its own, its questions and some of the next one's, which it has nothing on. */
export async function askAll({ reports }: Dataset, options: LibraryOptions): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [place, { id, paragraphs, questions }] of reports.entries()) {
    const library = await createLibrary([{ id: fitId(id), paragraphs }], options);
    const next = reports.length > 1 ? reports[(place + 1) % reports.length] : undefined;
    const foreign = next?.questions.filter((_, at) => at % FOREIGN === 0) ?? [];
    for (const question of questions) outcomes.push(await askOne(library, question));
    for (const { text } of foreign) {
      outcomes.push({ ...(await askOne(library, { text, paragraphs: [], answers: [] })), kind: 'off-topic' });
    }
  }
  return outcomes;
}

async function askOne(library: Library, { text, paragraphs, answers }: AskedQuestion): Promise<Outcome> {
  const start = performance.now();
  const answer = await library.ask(text);
  const milliseconds = performance.now() - start;
  const found = answer.passages.map(({ paragraph }) => paragraph);
  const first = found[0] !== undefined && paragraphs.includes(found[0]);
  return {
    kind: paragraphs.length > 0 ? 'answerable' : 'unanswerable',
    answer,
    first,
    recall: found.filter((number) => paragraphs.includes(number)).length / Math.max(1, paragraphs.length),
    sentence: first && holdsAnswer(answer.passages[0]?.sentence.text ?? '', answers),
    milliseconds,
  };
}

/** The figures that are printed for a set. */
export interface Figures {
  /** How many questions are answerable. */
  readonly counts: number;
  /** P@1, R@3, sentence, AUROC. */
  readonly ratios: readonly [number, number, number, number];
  /** Median and 99th percentile. */
  readonly times: readonly [number, number];
  /** For each kind of question, the share of each verdict. */
  readonly verdicts: readonly (readonly [kind: string, shares: string])[];
}

const KINDS: readonly Outcome['kind'][] = ['answerable', 'unanswerable', 'off-topic'];
const VERDICTS: readonly Verdict[] = ['answered', 'unsure', 'not-found'];

/** Sums up the outcomes of a set. */
export function summarise(outcomes: readonly Outcome[]): Figures {
  const answerable = outcomes.filter(({ kind }) => kind === 'answerable');
  const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    counts: answerable.length,
    ratios: [
      mean(answerable.map(({ first }) => Number(first))),
      mean(answerable.map(({ recall }) => recall)),
      mean(answerable.map(({ sentence }) => Number(sentence))),
      areaUnderCurve(
        outcomes
          .filter(({ kind }) => kind !== 'off-topic')
          .map(({ answer, kind }) => [answer.confidence, kind === 'answerable']),
      ),
    ],
    times: [quantile(times, 0.5), quantile(times, 0.99)],
    verdicts: KINDS.filter((kind) => outcomes.some((outcome) => outcome.kind === kind)).map((kind) => [
      kind,
      verdictShares(outcomes, kind),
    ]),
  };
}

function verdictShares(outcomes: readonly Outcome[], kind: Outcome['kind']): string {
  const own = outcomes.filter((outcome) => outcome.kind === kind);
  return VERDICTS.map(
    (verdict) => `${verdict} ${mean(own.map(({ answer }) => Number(answer.verdict === verdict))).toFixed(2)}`,
  ).join(', ');
}

/** For each tenth of confidence, how many questions had it, and what share of their first passages was right. */
export function reliability(outcomes: readonly Outcome[]): readonly string[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = outcomes.filter(({ answer }) => Math.min(9, Math.floor(answer.confidence * 10)) === tenth);
    const said = mean(own.map(({ answer }) => answer.confidence));
    const right = mean(own.map(({ first }) => Number(first)));
    const range = `${(tenth / 10).toFixed(1)} to ${((tenth + 1) / 10).toFixed(1)}`;
    return `${range}: ${own.length} questions, said ${said.toFixed(2)}, right ${right.toFixed(2)}`;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The value that a share of the sorted values stay below. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
