/** A slice of a paragraph: `paragraph.text.slice(start, end) === text`, in UTF-16 code units. */
export interface Slice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A paragraph of a report chosen as evidence, with the sentence in it that answers. The only way text leaves the core. */
export interface Passage {
  /** Id of the report that it stands in. */
  readonly report: string;
  /** Paragraph number, from 1. */
  readonly paragraph: number;
  /** The whole paragraph, word for word. */
  readonly text: string;
  readonly sentence: Slice;
  /** How well it matches, larger is better; comparable within one answer only. */
  readonly score: number;
  /** Who the report says said the sentence, in the report's words; null where it names nobody. */
  readonly speaker: string | null;
}
