/** A news report as it was loaded: the source that every passage shown is a slice of. Never altered after loading. */
export interface Report {
  /** Unique among the loaded reports, case-insensitively; for a file, its name without `.txt`. */
  readonly id: string;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly published?: string;
  /** Absolute http or https address of the original. */
  readonly url?: string;
  readonly paragraphs: readonly Paragraph[];
  /** Fingerprint of id, metadata and every paragraph, eight base64url characters; changes when any of them does. */
  readonly revision: string;
}

/** One paragraph of a report. */
export interface Paragraph {
  /** Position in the report, counted from 1: the number behind "¶" in a citation. */
  readonly number: number;
  /** The paragraph word for word, exactly as in the source. */
  readonly text: string;
}

/** An id as ids are compared: letter case, surrounding white space and the way accents are encoded do not count. */
export function foldId(id: string): string {
  return id.normalize('NFC').trim().toLowerCase();
}

/** A report as handed in by a program, before it is checked. */
export interface ReportInput {
  readonly id: string;
  readonly paragraphs: readonly string[];
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

/** Something wrong with a report: where, and what was found against what was expected. */
export interface Problem {
  /** File name inside the corpus folder; the folder where it cannot be read; the report's id where no file is read. */
  readonly file: string;
  /** Line counted from 1; 0 where the whole file is meant. */
  readonly line: number;
  /** One sentence that a person can act on. */
  readonly message: string;
}

/** Thrown when reports cannot be loaded; carries every problem found, not only the first. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, line, message }) => `${file}${line > 0 ? `:${line}` : ''}: ${message}`).join('\n'));
    this.problems = problems;
  }
}
