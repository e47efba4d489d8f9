import type { Report } from '../corpus/report.ts';
import { buildSearchIndex } from '../retrieval/search-index.ts';
import { type Answer, type AskOptions, ask } from './ask.ts';
import { type CheckOptions, openQuoteChecker, type QuoteCheck } from './verify.ts';

/** Reports, ready to be asked. What every transport and every program that embeds Verbatim works with. */
export interface Library {
  readonly reports: readonly Report[];
  /** Finds the passages that answer a question. Never throws for odd text: that is `not-found`. */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** Checks whether a quotation stands in the reports word for word. Never throws for odd text: that is `absent`. */
  checkQuote(text: string, options?: CheckOptions): QuoteCheck;
}

/** Makes checked reports ready to be asked. */
export function openLibrary(reports: readonly Report[]): Library {
  const index = buildSearchIndex(reports);
  return {
    reports,
    ask: (question: string, options?: AskOptions): Promise<Answer> => ask({ reports, index }, question, options),
    checkQuote: openQuoteChecker(reports),
  };
}
