import type { Fault, Line } from './fault.ts';
import { MAX_VALUE_LENGTH } from './limits.ts';
import { isMetadataKey, METADATA_KEYS, type Metadata, type MetadataKey, metadataFault, quote } from './metadata.ts';

/** What the head of a file records, and what is wrong with it. */
export interface Head {
  readonly metadata: Metadata;
  readonly faults: readonly Fault[];
}

interface Entry {
  readonly line: number;
  readonly key: string;
  readonly value: string;
}

// "title: A report"; not "Kyiv, Ukraine: ..." and not "https://example.org".
const ENTRY = /^([A-Za-z][A-Za-z_-]{0,19})[ \t]*:(?!\/\/)(.*)$/s;

const EXPECTED_KEYS = `expected one of ${METADATA_KEYS.join(', ')}, each at most once and in lower case`;

const NO_HEAD_HINT = 'if this is a paragraph, begin the file with a blank line';

/**
 * The lines of a file's head, none where it has no head.
 *
 * The lines before the first blank line are a head if the first of them begins with one of the five keys and a colon,
 * or if all of them read `key: value` and at least one key is one of the five or wholly in lower case. So "titel: Report"
 * is a head with a wrong key, and "KYIV: Ukraine has captured ..." is a paragraph. A file that begins with a blank line has no head.
 */
export function findHead(lines: readonly Line[]): readonly Line[] {
  const blank = lines.findIndex(({ text }) => text === '');
  const block = lines.slice(0, blank === -1 ? lines.length : blank);
  const keys = block.map(keyOf);
  const isHead = isKnown(keys[0]) || (keys.every((key) => key !== undefined) && keys.some(isKeyLike));
  return isHead ? block : [];
}

/** Reads the lines of a head into what they record; a line that is no `key: value` ends the reading. */
export function readHead(lines: readonly Line[]): Head {
  const stray = lines.find((line) => keyOf(line) === undefined);
  const entries = lines.slice(0, stray === undefined ? lines.length : lines.indexOf(stray)).flatMap(readEntry);
  const firstLines = new Map(entries.toReversed().map(({ key, line }) => [key, line]));
  const faults = entries.flatMap((entry) => entryFaults(entry, firstLines.get(entry.key)));
  const message = `expected \`key: value\`, or a blank line to end the head, but found ${quote(stray?.text ?? '')}`;
  return {
    metadata: Object.fromEntries(entries.map(({ key, value }) => [key, value])),
    faults: stray === undefined ? faults : [...faults, { line: stray.number, message }],
  };
}

function entryFaults({ line, key, value }: Entry, firstLine: number | undefined): readonly Fault[] {
  if (!isMetadataKey(key)) return [{ line, message: `unknown key "${key}"; ${EXPECTED_KEYS} (${NO_HEAD_HINT})` }];
  const repeated = firstLine === line ? undefined : `the key ${key} is already on line ${firstLine}; ${EXPECTED_KEYS}`;
  return [repeated, valueFault(key, value)].flatMap((message) => (message === undefined ? [] : [{ line, message }]));
}

function valueFault(key: MetadataKey, value: string): string | undefined {
  if (value === '') return `${key} has no value; expected one, or no such line where it is not recorded`;
  if (value.length > MAX_VALUE_LENGTH) {
    return `${key} has ${value.length} characters; expected at most ${MAX_VALUE_LENGTH}`;
  }
  return metadataFault(key, value);
}

function readEntry({ number, text }: Line): readonly Entry[] {
  const [, key, value] = ENTRY.exec(text) ?? [];
  return key === undefined || value === undefined ? [] : [{ line: number, key, value: value.trim() }];
}

function keyOf(line: Line): string | undefined {
  return readEntry(line)[0]?.key;
}

function isKnown(key: string | undefined): boolean {
  return key !== undefined && isMetadataKey(key.toLowerCase());
}

function isKeyLike(key: string | undefined): boolean {
  return isKnown(key) || key === key?.toLowerCase();
}
