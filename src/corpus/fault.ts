import type { Problem } from './report.ts';

/** A problem of a file that is being read, before the file's name is put to it. */
export type Fault = Omit<Problem, 'file'>;

/** One line of a file without the white space around it; its number counts from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}
