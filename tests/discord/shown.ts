import { render } from './rendered.ts';

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly components?: readonly Component[];
}

/** What a person sees of a response, read from its JSON. */
export interface Shown {
  readonly isPrivate: boolean;
  /** The Discord markdown of each block of text, in order. */
  readonly blocks: readonly string[];
  /** The text without markup, as Discord displays it. */
  readonly text: string;
  readonly buttons: readonly Component[];
}

/** Reads a message or an update as a person sees it. */
export function show(response: unknown): Shown {
  const { data } = JSON.parse(JSON.stringify(response));
  const components = flatten(data.components);
  const blocks = components.flatMap(({ content }) => (content === undefined ? [] : [content]));
  return {
    isPrivate: (data.flags & 64) !== 0,
    blocks,
    text: blocks.map((block) => render(block).text.trimEnd()).join('\n'),
    buttons: components.filter(({ type }) => type === 2),
  };
}

/** The custom id of the button with this label; fails where there is none. */
export function customId(response: unknown, label: string): string {
  const found = show(response).buttons.find((button) => button.label === label)?.custom_id;
  if (found === undefined) throw new Error(`no button "${label}"`);
  return found;
}

function flatten(components: readonly Component[]): readonly Component[] {
  return components.flatMap((component) => [component, ...flatten(component.components ?? [])]);
}
