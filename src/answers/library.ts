import type { Report } from '../corpus/report.ts';
import type { Answer, AskOptions } from './ask.ts';

/** Reports, ready to be asked. What every transport and every program that embeds Verbatim works with. */
export interface Library {
  readonly reports: readonly Report[];
  /** Finds the passages that answer a question. Never throws for odd text: that is `not-found`. */
  ask(question: string, options?: AskOptions): Promise<Answer>;
}
