import type { Fault, Line } from './fault.ts';
import { MAX_VALUE_LENGTH } from './limits.ts';
import { isMetadataKey, METADATA_KEYS, type Metadata, type MetadataKey, metadataFault, quote } from './metadata.ts';

/** The head of a file: how many lines it takes up, what it records and what is wrong with it. */
export interface Head {
  readonly length: number;
  readonly metadata: Metadata;
  readonly faults: readonly Fault[];
}

interface Entry {
  readonly line: number;
  readonly key: string;
  readonly value: string;
}

const NO_HEAD: Head = { length: 0, metadata: {}, faults: [] };

// "title: A report"; not "Kyiv, Ukraine: ..." and not "https://example.org".
const ENTRY = /^([A-Za-z][A-Za-z_-]{0,19})[ \t]*:(?!\/\/)(.*)$/s;

const EXPECTED_KEYS = `expected one of ${METADATA_KEYS.join(', ')}, each at most once and in lower case`;

const NO_HEAD_HINT = 'if this is a paragraph, begin the file with a blank line';

/**
 * Reads the head that a file begins with, if it has one.
 *
 * The lines before the first blank line are a head if the first of them begins with one of the five keys and a colon,
 * or if all of them read `key: value` and at least one key is one of the five or wholly in lower case. So "titel: Report"
 * is a head with a wrong key, and "KYIV: Ukraine has captured ..." is a paragraph. A file that begins with a blank line has no head.
 */
export function readHead(lines: readonly Line[]): Head {
  const blank = lines.findIndex(({ text }) => text === '');
  const block = lines.slice(0, blank === -1 ? lines.length : blank);
  const entries = block.map(readEntry);
  if (!isHead(entries)) return NO_HEAD;
  const stray = block[entries.indexOf(undefined)];
  const read = entries.filter((entry) => entry !== undefined);
  const faults = entryFaults(read);
  const metadata = Object.fromEntries(read.map(({ key, value }) => [key, value]));
  return { length: block.length, metadata, faults: stray === undefined ? faults : [...faults, strayFault(stray)] };
}

function readEntry({ number, text }: Line): Entry | undefined {
  const [, key, value] = ENTRY.exec(text) ?? [];
  return key === undefined || value === undefined ? undefined : { line: number, key, value: value.trim() };
}

function isHead(entries: readonly (Entry | undefined)[]): boolean {
  const [first] = entries;
  if (first === undefined) return false;
  if (isKnown(first.key)) return true;
  return entries.every((entry) => entry !== undefined) && entries.some(({ key }) => isKnown(key) || isLowerCase(key));
}

function isKnown(key: string): boolean {
  return isMetadataKey(key.toLowerCase());
}

function isLowerCase(key: string): boolean {
  return key === key.toLowerCase();
}

function strayFault({ number, text }: Line): Fault {
  const message = `expected \`key: value\`, or a blank line to end the head, but found ${quote(text)}`;
  return { line: number, message };
}

function entryFaults(entries: readonly Entry[]): readonly Fault[] {
  const firstLines = new Map(entries.toReversed().map(({ key, line }) => [key, line]));
  return entries.flatMap(({ line, key, value }) => {
    if (!isMetadataKey(key)) return [{ line, message: `unknown key "${key}"; ${EXPECTED_KEYS} (${NO_HEAD_HINT})` }];
    const messages = [repetitionFault(key, line, firstLines.get(key)), valueFault(key, value)];
    return messages.flatMap((message) => (message === undefined ? [] : [{ line, message }]));
  });
}

function repetitionFault(key: MetadataKey, line: number, firstLine: number | undefined): string | undefined {
  return firstLine === line ? undefined : `the key ${key} is already on line ${firstLine}; ${EXPECTED_KEYS}`;
}

function valueFault(key: MetadataKey, value: string): string | undefined {
  if (value === '') return `${key} has no value; expected one, or no such line where it is not recorded`;
  if (value.length > MAX_VALUE_LENGTH) {
    return `${key} has ${value.length} characters; expected at most ${MAX_VALUE_LENGTH}`;
  }
  return metadataFault(key, value);
}
