/**
 * What Discord's markdown reads as more than a letter, anywhere in a line: `*` and `_` (italic, bold, underline),
 * `~` (struck out), `|` (spoiler), backtick (code), `[` (masked link), `<` (mention, channel, command, timestamp,
 * emoji, navigation, hidden preview), `@` (`@everyone`, `@here`), the backslash itself, and `:` before anything but
 * white space (`:smile:`, and `https://`, which becomes a live link without it).
 */
const LIVE = /[\\*_~`|[<@]|:(?!\s)/g;

/** What it reads as a block, at the start of a line only: `#` heading, `-#` subtext, `>` quote, `-` `+` `1.` list. */
const LINE_START = /^([^\S\r\n\u2028\u2029]*)(?:([#>+-])|(\d+)([.)]))/gm;

/**
 * Text as Discord markdown that displays exactly that text and nothing else. Discord shows a backslash before a
 * punctuation mark as the bare mark, so no letter is added, changed or lost. Linear in the length of the text, which
 * grows to at most twice its length.
 *
 * @remarks Discord trims white space at the two ends of a message; what is trimmed there cannot be escaped.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(LIVE, String.raw`\$&`).replace(LINE_START, String.raw`$1$3\$2$4`);
}

/** Text as bold Discord markdown; white space alone stays plain, since Discord would show the asterisks. */
export function bold(text: string): string {
  return /\S/.test(text) ? `**${escapeMarkdown(text)}**` : text;
}
