/** Bytes in a report's file: some 150,000 words, far beyond any news report, and small enough to read whole. */
export const MAX_FILE_BYTES = 1_048_576;

/** Paragraphs in a report's file: what retrieval is measured on. */
export const MAX_PARAGRAPHS = 2_000;

/** UTF-16 code units in a paragraph of a report's file: more is a file that lost its line breaks. */
export const MAX_PARAGRAPH_LENGTH = 10_000;

/** UTF-16 code units in a value of a report's head: more is a paragraph that slipped into the head. */
export const MAX_VALUE_LENGTH = 1_000;

/** UTF-16 code units in the id of a report that a program hands in. */
export const MAX_ID_LENGTH = 200;

/** Problems named of one file; the rest are counted, so that a garbage file does not bury the other files' problems. */
export const MAX_PROBLEMS_NAMED = 50;
