/** What may be recorded of a report beside its text, in the order in which it is shown. */
export const METADATA_KEYS = ['title', 'author', 'publisher', 'published', 'url'] as const;

/** One of the keys of `METADATA_KEYS`. */
export type MetadataKey = (typeof METADATA_KEYS)[number];

/** What is recorded of a report; a key that is missing is not recorded. */
export type Metadata = Readonly<Partial<Record<MetadataKey, string>>>;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

// "http:example.org" parses as an address too, and `URL` drops the line break of "https://exam\nple.org".
const HTTP_ADDRESS = /^https?:\/\/[^\s\p{Cc}]+$/iu;

/** How many UTF-16 code units of a wrong value are repeated in the message about it. */
const VALUE_SHOWN = 60;

/** Whether a word is one of the keys, in lower case as they are written. */
export function isMetadataKey(word: string): word is MetadataKey {
  return METADATA_KEYS.some((key) => key === word);
}

/** What is wrong with a value that was found under a key, as a sentence; undefined where nothing is. */
export function metadataFault(key: MetadataKey, value: string): string | undefined {
  if (key === 'published' && !isCalendarDate(value)) {
    return `published is ${quote(value)}; expected a date of the calendar as YYYY-MM-DD`;
  }
  if (key === 'url' && !isHttpAddress(value)) {
    return `url is ${quote(value)}; expected an address that begins with https:// or http://`;
  }
  return undefined;
}

/** A value in quotation marks, cut where it is long, for a message about it. */
export function quote(value: string): string {
  return JSON.stringify(value.length > VALUE_SHOWN ? `${value.slice(0, VALUE_SHOWN)}…` : value);
}

function isCalendarDate(value: string): boolean {
  if (!DATE.test(value)) return false;
  const midnight = new Date(`${value}T00:00:00Z`);
  // JavaScript reads 30 February as 1 March; "2025-13-01" is no date at all.
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value);
}

function isHttpAddress(value: string): boolean {
  return HTTP_ADDRESS.test(value) && URL.canParse(value);
}
