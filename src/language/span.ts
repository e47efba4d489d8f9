/** A half-open range of UTF-16 code units, so that `text.slice(start, end)` is the words it stands for. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
