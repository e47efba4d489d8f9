/**
 * What Discord takes as markup and does not show: a backslash before a mark, "**bold**", "__underline__", "~~struck~~",
 * "||spoiler||", "*italic*", "_italic_" around words, and "# " or "-# " at the start of a line.
 */
const MARKUP =
  /\\(?<literal>[!-/:-@[-`{-~])|\*{1,3}|__|~~|\|\||(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^(?:#{1,3}|-#) /gmu;

/** The words of a message as Discord shows them, for comparison; block quotes keep their mark, for it says that they are quotes. */
export function plainText(markdown: string): string {
  return markdown.replace(MARKUP, '$<literal>');
}
