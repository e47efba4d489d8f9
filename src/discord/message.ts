import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';

/** What a message shows, in Discord's Components V2. Who may see it is decided when it is sent: see `reply.ts`. */
export interface Message {
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** A message that is one framed block. */
export function container(components: readonly APIComponentInContainer[]): Message {
  return { components: [{ type: ComponentType.Container, components: [...components] }] };
}

/** A block of Discord markdown; text that is not ours has to be escaped first. */
export function text(markdown: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content: markdown };
}

/** A thin line between two blocks. */
export function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true };
}

/** One to five buttons side by side; Discord wraps them on a narrow screen. */
export function row(buttons: readonly APIButtonComponent[]): APIComponentInContainer {
  return { type: ComponentType.ActionRow, components: [...buttons] };
}

/** A grey button that comes back to us as its custom id. */
export function button(label: string, customId: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId };
}

/** A button that opens an address in the browser. */
export function linkButton(label: string, url: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}
