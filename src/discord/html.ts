import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Message } from './message.ts';

/** Any component, at any depth. */
type Component = Message['components'][number] | NestedComponent;
type NestedComponent = Extract<
  Message['components'][number],
  { type: ComponentType.Container | ComponentType.ActionRow }
>['components'][number];

/** A backslash before a punctuation mark, bold, code, a person mentioned: the inline markdown that our messages use. */
const INLINE = /\\(?<literal>[!-/:-@[-`{-~])|(?<strong>\*\*)|`(?<code>[^`\n]+)`|<@(?<person>\d+)>/g;

/** "### Heading", "-# small print". */
const BLOCK = /^(?:(?<heading>#{1,3})|(?<small>-#)) (?<words>.*)$/;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/**
 * A message as HTML, showing what Discord would show; has to stand inside a form, which a pressed button sends its
 * `custom_id` to. What cannot be shown is named in its place, never left out.
 */
export function messageHtml({ components }: Message): string {
  return components.map(componentHtml).join('');
}

/** Discord markdown, as far as our messages use it, as HTML. */
export function markdownHtml(markdown: string): string {
  const blocks: string[] = [];
  let plain: string[] = [];
  const endParagraph = (): void => {
    if (plain.length > 0) blocks.push(`<p>${inlineHtml(plain.join('\n'))}</p>`);
    plain = [];
  };
  for (const line of markdown.split('\n')) {
    const { heading, small, words = '' } = BLOCK.exec(line)?.groups ?? {};
    if (heading === undefined && small === undefined) {
      plain.push(line);
      continue;
    }
    endParagraph();
    blocks.push(heading === undefined ? `<p class="small">${inlineHtml(words)}</p>` : `<h2>${inlineHtml(words)}</h2>`);
  }
  endParagraph();
  return blocks.join('');
}

/** Text as HTML that shows exactly that text, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES.get(mark) ?? mark);
}

function componentHtml(component: Component): string {
  switch (component.type) {
    case ComponentType.Container:
      return `<div class="container">${component.components.map(componentHtml).join('')}</div>`;
    case ComponentType.TextDisplay:
      return `<div class="text">${markdownHtml(component.content)}</div>`;
    case ComponentType.Separator:
      return component.divider === false ? '<div class="gap"></div>' : '<hr>';
    case ComponentType.ActionRow:
      return `<div class="row">${component.components.map(componentHtml).join('')}</div>`;
    case ComponentType.Button:
      return buttonHtml(component);
    default:
      return note(`A part of this message (component type ${component.type}) is not shown here.`);
  }
}

function buttonHtml(button: APIButtonComponent): string {
  if (button.style === ButtonStyle.Premium) return note('A button for a purchase is not shown here.');
  const label = escapeHtml(button.label ?? '');
  if (button.style === ButtonStyle.Link) {
    if (!/^https?:/i.test(button.url)) return note(`The link "${label}" is not shown here: it leads to no web page.`);
    return `<a class="button" href="${escapeHtml(button.url)}" target="_blank" rel="noopener noreferrer">${label}</a>`;
  }
  const disabled = button.disabled === true ? ' disabled' : '';
  return `<button name="custom_id" value="${escapeHtml(button.custom_id)}"${disabled}>${label}</button>`;
}

function inlineHtml(markdown: string): string {
  const tokens = [...markdown.matchAll(INLINE)];
  const strongs = tokens.filter(([token]) => token === '**');
  // A last one without a partner is no markdown.
  const paired = new Set(strongs.slice(0, strongs.length - (strongs.length % 2)));
  let html = '';
  let done = 0;
  let open = false;
  for (const token of tokens) {
    html += escapeHtml(markdown.slice(done, token.index));
    done = token.index + token[0].length;
    if (paired.has(token)) {
      html += open ? '</strong>' : '<strong>';
      open = !open;
    } else {
      html += tokenHtml(token);
    }
  }
  return html + escapeHtml(markdown.slice(done));
}

function tokenHtml({ 0: whole, groups: { literal, code, person } = {} }: RegExpMatchArray): string {
  if (literal !== undefined) return escapeHtml(literal);
  if (code !== undefined) return `<code>${escapeHtml(code)}</code>`;
  // The page that this is for has one reader.
  return person === undefined ? escapeHtml(whole) : '<span class="mention">@you</span>';
}

function note(words: string): string {
  return `<p class="note">${words}</p>`;
}
