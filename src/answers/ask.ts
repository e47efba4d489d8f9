import type { Report } from '../corpus/report.ts';
import type { Thresholds } from '../retrieval/confidence.ts';
import type { Hit } from '../retrieval/rank.ts';
import { type Searched, search } from '../retrieval/search.ts';
import type { Passage } from './passage.ts';
import { findReport, UnknownReportError } from './reports.ts';
import { speakerOf } from './speakers.ts';

/** `answered`: the report says so; `unsure`: the closest passages, judge for yourself; `not-found`: the report does not say. */
export type Verdict = 'answered' | 'unsure' | 'not-found';

/** The answer to a question: passages of the reports, best first, and how sure we are that the first one answers. */
export interface Answer {
  readonly verdict: Verdict;
  /** Estimated probability, 0 to 1, that the first passage answers the question. */
  readonly confidence: number;
  readonly passages: readonly Passage[];
}

export interface AskOptions {
  /** Ask one report only: its id, in any case. An unknown id rejects with `UnknownReportError`. */
  readonly report?: string | undefined;
  /** At most this many passages, 1 to 25; 3 unless told. Anything else rejects with `RangeError`. */
  readonly limit?: number | undefined;
}

/** What is asked: the reports, and what they are searched by. */
export interface Searchable extends Searched {
  readonly reports: readonly Report[];
}

const DEFAULT_LIMIT = 3;

/** The most passages of one answer. */
export const MAX_LIMIT = 25;

/** Finds the passages that answer a question. Rejects only for an unknown report or a limit out of range. */
export async function ask(searchable: Searchable, question: string, options: AskOptions = {}): Promise<Answer> {
  const limit = checkLimit(options.limit ?? DEFAULT_LIMIT);
  const report = options.report === undefined ? undefined : requireReport(searchable.reports, options.report);
  const { hits, confidence, thresholds } = await search(searchable, question, report);
  return { verdict: judge(confidence, thresholds), confidence, passages: hits.slice(0, limit).map(toPassage) };
}

function checkLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new RangeError(`limit is ${limit}; a whole number from 1 to ${MAX_LIMIT} is expected`);
}

function requireReport(reports: readonly Report[], id: string): Report {
  const report = findReport(reports, id);
  if (report === undefined) throw new UnknownReportError(id, reports);
  return report;
}

function judge(confidence: number, { answered, unsure }: Thresholds): Verdict {
  if (confidence >= answered) return 'answered';
  return confidence >= unsure ? 'unsure' : 'not-found';
}

function toPassage({ paragraph: { report, paragraph }, sentence: { span }, score }: Hit): Passage {
  return {
    report: report.id,
    paragraph: paragraph.number,
    text: paragraph.text,
    sentence: { start: span.start, end: span.end, text: paragraph.text.slice(span.start, span.end) },
    score,
    speaker: speakerOf(report, paragraph.number, span),
  };
}
