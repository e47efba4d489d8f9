import { parse } from 'discord-markdown-parser';

/** A node of the oracle's syntax tree: what others think Discord makes of a text. */
interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly name?: string;
}

/** A heading or a line of small print ends its line. */
const BLOCKS = new Set(['heading', 'subtext']);

/** What a person sees: the plain text, and which kinds of markup it took. */
export interface Rendered {
  readonly text: string;
  readonly kinds: ReadonlySet<string>;
}

/**
 * Renders Discord markdown with a parser written by others (`discord-markdown-parser`), as plain text.
 *
 * Where that parser is not Discord: it knows no lists and no `:smile:`, so those are proven by tables; it draws tabs as
 * four spaces and drops form feeds and carriage returns, so those are left out of what it is asked.
 */
export function render(markdown: string): Rendered {
  const nodes: readonly Node[] = parse(markdown, 'extended');
  const kinds = new Set<string>();
  return { text: nodes.map((node) => flatten(node, kinds)).join(''), kinds };
}

function flatten(node: Node, kinds: Set<string>): string {
  kinds.add(node.type);
  if (node.type === 'br') return '\n';
  // An emoji of Unicode is drawn as a picture of itself.
  if (node.type === 'twemoji') return node.name ?? '';
  if (typeof node.content === 'string') return node.content;
  const inside = (node.content ?? []).map((child) => flatten(child, kinds)).join('');
  return BLOCKS.has(node.type) ? `${inside}\n` : inside;
}
