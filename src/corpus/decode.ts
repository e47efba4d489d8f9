import type { Fault } from './fault.ts';
import { MAX_FILE_BYTES } from './limits.ts';

/** Ends a line, as editors count lines; a lone carriage return does too. */
export const LINE_BREAK = /\r\n|\n|\r/;

/** The text of a file, or why its bytes are not text. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** Decodes a file of at most 1 MiB of UTF-8 without NUL characters; a byte order mark at the start is dropped. */
export function decodeFile(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_FILE_BYTES) return { kind: 'fault', fault: { line: 0, message: tooLarge(bytes.length) } };
  const text = decodeUtf8(bytes);
  if (text === undefined) return { kind: 'fault', fault: notUtf8(bytes) };
  const nul = text.indexOf('\0');
  if (nul === -1) return { kind: 'text', text };
  const message = 'this line holds a NUL character; expected plain text (is the file UTF-16 or not text at all?)';
  return { kind: 'fault', fault: { line: lineAt(text, nul), message } };
}

/** What is said of a file with this many bytes, which is more than a report may have. */
export function tooLarge(size: number): string {
  return `the file has ${size} bytes; expected at most ${MAX_FILE_BYTES} (1 MiB)`;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the only thing that a fatal decoder throws for is a byte that is not UTF-8
  }
}

function notUtf8(bytes: Uint8Array): Fault {
  // A lenient decoder puts U+FFFD for what is not UTF-8, so the first byte that does not survive the way back is the first bad one.
  const repaired = new TextEncoder().encode(decodeLeniently(bytes));
  const differing = bytes.findIndex((byte, index) => byte !== repaired[index]);
  // A file cut off inside the encoding of a character from U+FFC0 on is itself the start of an encoded U+FFFD.
  const bad = differing === -1 ? bytes.length - 1 : differing;
  const before = decodeLeniently(bytes.subarray(0, bad));
  const byte = `0x${Buffer.from(bytes.subarray(bad, bad + 1))
    .toString('hex')
    .toUpperCase()}`;
  return {
    line: lineAt(before, before.length),
    message: `byte ${byte} is not UTF-8; expected the file saved as UTF-8`,
  };
}

function decodeLeniently(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(LINE_BREAK).length;
}
