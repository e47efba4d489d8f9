import type { Report } from '../corpus/report.ts';
import type { Encoder } from '../retrieval/meaning.ts';
import { buildMeaningIndex } from '../retrieval/meaning-index.ts';
import { buildSearchIndex } from '../retrieval/search-index.ts';
import type { VectorCache } from '../retrieval/vector-cache.ts';
import { type Answer, type AskOptions, ask } from './ask.ts';
import { chooseReport } from './reports.ts';
import { listSources, type Source } from './sources.ts';
import { speechIn } from './speakers.ts';
import { type CheckOptions, openQuoteChecker, type QuoteCheck } from './verify.ts';

/** Reports, ready to be asked. What every transport and every program that embeds Verbatim works with. */
export interface Library {
  readonly reports: readonly Report[];
  /** Finds the passages that answer a question. Never throws for odd text: that is `not-found`. */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** Who says what in a report, named by its id in any case. Throws `UnknownReportError`. */
  sources(report: string): readonly Source[];
  /** Checks whether a quotation stands in the reports word for word. Never throws for odd text: that is `absent`. */
  checkQuote(text: string, options?: CheckOptions): QuoteCheck;
}

/** What understands questions by their meaning, and where it keeps what it worked out about the reports. */
export interface Understanding {
  readonly encoder: Encoder;
  readonly cache?: VectorCache;
}

/** Makes checked reports ready to be asked: by meaning and words or, without an encoder, by words alone. */
export async function openLibrary(reports: readonly Report[], understanding?: Understanding): Promise<Library> {
  const index = buildSearchIndex(reports);
  const meaning =
    understanding && (await buildMeaningIndex(index.paragraphs, understanding.encoder, understanding.cache));
  // Read for who says what before the first question, so that nobody waits for it.
  for (const report of reports) speechIn(report);
  return {
    reports,
    ask: (question: string, options?: AskOptions): Promise<Answer> =>
      ask({ reports, index, meaning }, question, options),
    sources: (report: string): readonly Source[] => listSources(chooseReport(reports, report)),
    checkQuote: openQuoteChecker(reports),
  };
}
