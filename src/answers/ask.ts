import type { Passage } from './passage.ts';

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
  /** At most this many passages, 1 to 25; 3 unless told. */
  readonly limit?: number | undefined;
}
