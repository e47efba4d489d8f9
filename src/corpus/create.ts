import { createHash } from 'node:crypto';
import { MAX_ID_LENGTH } from './limits.ts';
import { METADATA_KEYS, type Metadata, metadataFault, quote } from './metadata.ts';
import { CorpusError, foldId, type Problem, type Report, type ReportInput } from './report.ts';

/** Characters of the fingerprint: 48 bits, short enough for a Discord custom id, long enough that a change shows. */
const REVISION_LENGTH = 8;

/**
 * Checks reports handed in by a program and gives each its paragraph numbers and fingerprint; throws `CorpusError` with every problem.
 *
 * Any string is a paragraph and is kept as it is. A blank title, author, publisher, date or address counts as not recorded.
 */
export function createReports(inputs: readonly ReportInput[]): readonly Report[] {
  const problems = [...inputs.flatMap(inputProblems), ...duplicateProblems(inputs)];
  if (problems.length > 0) throw new CorpusError(problems);
  return inputs.map(createReport);
}

function createReport(input: ReportInput): Report {
  const metadata = recordedMetadata(input);
  return {
    id: input.id,
    ...metadata,
    paragraphs: input.paragraphs.map((text, index) => ({ number: index + 1, text })),
    revision: fingerprint(input.id, metadata, input.paragraphs),
  };
}

function recordedMetadata(input: ReportInput): Metadata {
  const recorded = METADATA_KEYS.flatMap((key) => {
    const value = input[key];
    return isRecorded(value) ? [[key, value] as const] : [];
  });
  return Object.fromEntries(recorded);
}

function fingerprint(id: string, metadata: Metadata, paragraphs: readonly string[]): string {
  const values = METADATA_KEYS.map((key) => metadata[key] ?? null);
  // JSON marks where each string ends and escapes lone surrogates, so no two different reports are hashed as the same bytes.
  const content = JSON.stringify([id, values, paragraphs]);
  return createHash('sha256').update(content).digest('base64url').slice(0, REVISION_LENGTH);
}

// Programs in plain JavaScript are not held to the types, so what they hand in is looked at as unknown.
function inputProblems(input: unknown, index: number): readonly Problem[] {
  const unnamed = `reports[${index}]`;
  if (!isObject(input)) return [{ file: unnamed, line: 0, message: `this is ${typeName(input)}; expected a report` }];
  const { id, paragraphs } = input;
  const idFaults = isId(id) ? [] : [idFault(id)];
  const metadataFaults = METADATA_KEYS.flatMap((key) => valueFault(key, input[key]));
  const file = isId(id) ? id : unnamed;
  return [...idFaults, ...paragraphFaults(paragraphs), ...metadataFaults].map((message) => ({
    file,
    line: 0,
    message,
  }));
}

function idFault(id: unknown): string {
  const found = typeof id === 'string' ? `${quote(id)} of length ${id.length}` : typeName(id);
  return `the id is ${found}; expected a string of 1 to ${MAX_ID_LENGTH} characters, not blank`;
}

function paragraphFaults(paragraphs: unknown): readonly string[] {
  if (!Array.isArray(paragraphs)) return [`paragraphs is ${typeName(paragraphs)}; expected an array of strings`];
  const values: readonly unknown[] = Array.from(paragraphs);
  return values.flatMap((value, index) =>
    typeof value === 'string' ? [] : [`paragraph ${index + 1} is ${typeName(value)}; expected a string`],
  );
}

function valueFault(key: (typeof METADATA_KEYS)[number], value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (typeof value !== 'string') return [`${key} is ${typeName(value)}; expected a string`];
  const fault = isRecorded(value) ? metadataFault(key, value) : undefined;
  return fault === undefined ? [] : [fault];
}

function duplicateProblems(inputs: readonly unknown[]): readonly Problem[] {
  const ids = inputs.filter(isObject).map(({ id }) => id);
  const firstByKey = new Map<string, string>();
  return ids.filter(isId).flatMap((id) => {
    const first = firstByKey.get(foldId(id));
    firstByKey.set(foldId(id), first ?? id);
    if (first === undefined) return [];
    return [
      {
        file: id,
        line: 0,
        message: `the id is taken by the report "${first}"; expected ids that differ by more than letter case`,
      },
    ];
  });
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= MAX_ID_LENGTH;
}

function isRecorded(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`;
}
