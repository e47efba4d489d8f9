import { styleText } from 'node:util';

/** Where text is shown: a terminal, or a pipe or file that gets the words as they are. */
export interface Screen {
  /** Whether it is a terminal, where control characters of a text would act and long lines break inside words. */
  readonly live: boolean;
  /** Characters that fit on a line of a terminal. */
  readonly columns: number;
  /** Whether bold may be used. */
  readonly bold: boolean;
}

/** The part of an output stream that tells what it is; `process.stdout` is one. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Part of a text, in UTF-16 code units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Longer lines are hard to read, however wide the terminal is. */
const MAX_COLUMNS = 100;

// "\u001b[2J" would clear the screen, and "\u009b" begins such a sequence in one character. Tabs and line feeds are harmless.
const CONTROL = /(?![\t\n])\p{Cc}/gu;

/** The Unicode signs for the control characters 0 to 31 begin here: "␛" for escape. */
const CONTROL_SIGNS = 0x2400;

const DELETE = 0x7f;

/** The screen that a stream is; a set `NO_COLOR` rules bold out, and `FORCE_COLOR` asks for it in a pipe too (or not at all, with 0). */
export function screenOf(output: Output, environment: Readonly<Record<string, string | undefined>>): Screen {
  const { NO_COLOR: refused = '', FORCE_COLOR: forced = '', TERM: terminal } = environment;
  const live = output.isTTY === true;
  const capable = forced === '' ? live && terminal !== 'dumb' : forced !== '0';
  return { live, columns: Math.min(output.columns || MAX_COLUMNS, MAX_COLUMNS), bold: capable && refused === '' };
}

/** A text as the screen can show it, one range of it emphasised. In a pipe without bold it is the text itself. */
export function show(text: string, screen: Screen, emphasis?: Range): string {
  // Neither step changes the length, so the offsets of the range still hold.
  const shown = screen.live ? wrapLines(signControls(text), screen.columns) : text;
  if (emphasis === undefined || !screen.bold) return shown;
  const { start, end } = emphasis;
  // The default would look at this process's own output, and `screen` has done so already.
  const bold = styleText('bold', shown.slice(start, end), { validateStream: false });
  return shown.slice(0, start) + bold + shown.slice(end);
}

/** A value as JSON, every control character escaped, so that it is as harmless on a terminal as it is exact in a pipe. */
export function toJson(value: unknown): string {
  // JSON itself escapes those below 32, and leaves the delete character and those from 128 to 159 as they are.
  const hexadecimal = (control: string): string => control.charCodeAt(0).toString(16).padStart(4, '0');
  return JSON.stringify(value, null, 2).replace(CONTROL, (control) => `\\u${hexadecimal(control)}`);
}

// As long as the text was.
function signControls(text: string): string {
  return text.replace(CONTROL, (control) => {
    const code = control.charCodeAt(0);
    if (code === DELETE) return '␡';
    return code < DELETE ? String.fromCharCode(CONTROL_SIGNS + code) : '�';
  });
}

// As long as the text was: the last space that fits on a line becomes a line feed. A longer word is left whole.
function wrapLines(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns))
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  const [first = '', ...rest] = line.split(' ');
  let wrapped = first;
  let used = widthOf(first);
  for (const word of rest) {
    const width = widthOf(word);
    const fits = used + 1 + width <= columns;
    wrapped += fits ? ` ${word}` : `\n${word}`;
    used = fits ? used + 1 + width : width;
  }
  return wrapped;
}

function widthOf(word: string): number {
  return [...word].length;
}
