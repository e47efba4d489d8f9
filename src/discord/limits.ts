import { ComponentType, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';

/** Discord's limits: the only place where its numbers stand. Lengths are in UTF-16 code units, which is never more lenient than Discord's own count. */

/** All the text displays of one message together. */
export const MESSAGE_TEXT = 4_000;

/** Components of one message, nested ones included. */
const COMPONENTS = 40;

/** A button's custom id, which has to be unique within its message. */
export const CUSTOM_ID = 100;

/** What stands on a button. */
const BUTTON_LABEL = 80;

/** Buttons side by side in one action row. */
const ROW_BUTTONS = 5;

/** The address behind a link button. */
export const LINK = 512;

/** Choices of one autocomplete menu. */
export const CHOICES = 25;

/** A choice's name, and its value. */
export const CHOICE_TEXT = 100;

/** A string option that a person typed. */
export const OPTION_TEXT = 6_000;

/** What is looked at in a response, a message or a component, whatever else it holds; all of it unchecked. */
interface Json {
  readonly type?: unknown;
  readonly data?: unknown;
  readonly choices?: unknown;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly flags?: unknown;
  readonly content?: unknown;
  readonly embeds?: unknown;
  readonly allowed_mentions?: unknown;
  readonly parse?: unknown;
  readonly components?: unknown;
  readonly accessory?: unknown;
  readonly custom_id?: unknown;
  readonly label?: unknown;
  readonly url?: unknown;
}

/** What Discord would refuse in a response to an interaction, one sentence each; empty where it is fine. Covers messages, updates and menus. */
export function checkResponse(response: unknown): string[] {
  if (!isObject(response)) return ['the response is not an object'];
  const { type, data } = response;
  if (type === InteractionResponseType.Pong) return [];
  if (type === InteractionResponseType.ApplicationCommandAutocompleteResult) return checkMenu(data);
  if (type === InteractionResponseType.ChannelMessageWithSource) return checkMessage(data);
  if (type === InteractionResponseType.UpdateMessage) return checkMessage(data);
  return [`response type ${String(type)} is not one that is used here`];
}

/** What Discord would refuse in a message of Components V2, one sentence each, and whether it could ping anybody; empty where it is fine. */
export function checkMessage(message: unknown): string[] {
  if (!isObject(message)) return ['the message is not an object'];
  const components = collectComponents(message);
  return [...checkEnvelope(message), ...checkWhole(components), ...components.flatMap(checkComponent)];
}

function checkEnvelope({ flags, content, embeds, components, allowed_mentions: mentions }: Json): string[] {
  const isV2 = typeof flags === 'number' && (flags & MessageFlags.IsComponentsV2) !== 0;
  const parse = isObject(mentions) ? mentions.parse : undefined;
  return [
    ...complain(!isV2, 'flags lack IS_COMPONENTS_V2'),
    ...complain(content !== undefined, 'content cannot stand beside Components V2'),
    ...complain(embeds !== undefined, 'embeds cannot stand beside Components V2'),
    ...complain(list(components).length === 0, 'there are no components'),
    ...complain(!Array.isArray(parse) || parse.length > 0, 'allowed_mentions must be { parse: [] }'),
  ];
}

function checkWhole(components: readonly Json[]): string[] {
  const characters = components.reduce((sum, { content }) => sum + length(content), 0);
  const ids = components.map((component) => component.custom_id).filter((id) => id !== undefined);
  const repeated = ids.filter((id, index) => ids.indexOf(id) < index);
  return [
    ...complain(components.length > COMPONENTS, `${components.length} components; ${COMPONENTS} are allowed`),
    ...complain(characters > MESSAGE_TEXT, `${characters} characters of text; ${MESSAGE_TEXT} are allowed`),
    ...repeated.map((id) => `custom_id ${String(id)} is used twice`),
  ];
}

function checkComponent(component: Json): string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return complain(length(component.content) === 0, 'a text display is empty');
    case ComponentType.Container:
      return complain(list(component.components).length === 0, 'a container is empty');
    case ComponentType.ActionRow:
      return checkRow(list(component.components).length);
    case ComponentType.Button:
      return checkButton(component);
    default:
      return [];
  }
}

function checkRow(buttons: number): string[] {
  return complain(buttons < 1 || buttons > ROW_BUTTONS, `${buttons} buttons in a row; 1 to ${ROW_BUTTONS} are allowed`);
}

function checkButton({ label, custom_id: id, url }: Json): string[] {
  return [
    ...complain((id === undefined) === (url === undefined), 'a button needs either a custom_id or a url'),
    ...complain(length(label) < 1 || length(label) > BUTTON_LABEL, `a label has ${length(label)} characters`),
    ...complain(
      id !== undefined && (length(id) < 1 || length(id) > CUSTOM_ID),
      `a custom_id has ${length(id)} characters`,
    ),
    ...complain(length(url) > LINK, `a url has ${length(url)} characters`),
  ];
}

function checkMenu(data: unknown): string[] {
  const choices = isObject(data) ? data.choices : undefined;
  if (!Array.isArray(choices)) return ['a menu needs choices'];
  return [
    ...complain(choices.length > CHOICES, `${choices.length} choices; ${CHOICES} are allowed`),
    ...list(choices).flatMap(({ name, value }) => [
      ...complain(length(name) < 1 || length(name) > CHOICE_TEXT, `a choice's name has ${length(name)} characters`),
      ...complain(length(value) < 1 || length(value) > CHOICE_TEXT, `a choice's value has ${length(value)} characters`),
    ]),
  ];
}

/** Every component of a message, the nested ones after the one that holds them. */
function collectComponents(holder: Json): readonly Json[] {
  const held = [...list(holder.components), ...list([holder.accessory])];
  return held.flatMap((component) => [component, ...collectComponents(component)]);
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function length(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function complain(wrong: boolean, complaint: string): string[] {
  return wrong ? [complaint] : [];
}
