import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import * as z from 'zod';
import type { Options } from './options.ts';

/** A button that a person pressed. */
export interface Pressed {
  readonly customId: string;
  readonly userId: string;
  /** Whether others can see what is posted here. */
  readonly canPost: boolean;
}

/** The part of an interaction that we read, checked. */
export type Interaction =
  | { readonly kind: 'ping' }
  | { readonly kind: 'command'; readonly name: string; readonly options: Options }
  | { readonly kind: 'autocomplete'; readonly name: string; readonly typed: string }
  | { readonly kind: 'press'; readonly pressed: Pressed }
  | { readonly kind: 'unreadable' };

/** The key under which an interaction names the server that installed the app. */
const BY_SERVER = String(ApplicationIntegrationType.GuildInstall);

const snowflake = z.string().regex(/^\d{1,20}$/);
const user = z.object({ id: snowflake });
const option = z.object({ name: z.string(), value: z.unknown(), focused: z.boolean().optional() });
const command = z.object({
  name: z.string(),
  type: z.literal(ApplicationCommandType.ChatInput),
  options: z.array(option).default([]),
});

/** The option by which a command on a message is handed the message's text. */
const MESSAGE_TEXT_OPTION = 'text';

const content = z.object({ content: z.string() });
const snapshot = z.object({ message: content });
const message = content.extend({ message_snapshots: z.array(snapshot).optional().catch(undefined) });
const messageCommand = z.object({
  name: z.string(),
  type: z.literal(ApplicationCommandType.Message),
  target_id: snowflake,
  resolved: z.object({ messages: z.record(z.string(), message) }),
});

// What only helps to choose our words (`catch`) must never cost a person their answer, should Discord change it.
const permissions = z.string().regex(/^\d+$/).optional().catch(undefined);
const owners = z.record(z.string(), z.unknown()).optional().catch(undefined);
const component = z.object({
  type: z.literal(InteractionType.MessageComponent),
  data: z.object({ custom_id: z.string() }),
  // In a server the person stands inside `member`, elsewhere beside it.
  member: z.object({ user, permissions }).optional(),
  user: user.optional(),
  context: z.number().optional().catch(undefined),
  authorizing_integration_owners: owners,
});

const received = z.discriminatedUnion('type', [
  z.object({ type: z.literal(InteractionType.Ping) }),
  z.object({
    type: z.literal(InteractionType.ApplicationCommand),
    data: z.discriminatedUnion('type', [command, messageCommand]),
  }),
  z.object({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), data: command }),
  component,
]);

/** Reads an interaction as Discord sends it; never throws, whatever it is handed. */
export function readInteraction(json: unknown): Interaction {
  const result = received.safeParse(json);
  if (!result.success) return { kind: 'unreadable' };
  const interaction = result.data;
  switch (interaction.type) {
    case InteractionType.Ping:
      return { kind: 'ping' };
    case InteractionType.ApplicationCommand:
      return readCommand(interaction.data);
    case InteractionType.ApplicationCommandAutocomplete:
      return { kind: 'autocomplete', name: interaction.data.name, typed: readTyped(interaction.data.options) };
    case InteractionType.MessageComponent:
      return readPress(interaction);
  }
}

/** Whether this asks for an autocomplete menu, readable or not: such an interaction takes no message as its answer. */
export function asksForMenu(json: unknown): boolean {
  return z.object({ type: z.literal(InteractionType.ApplicationCommandAutocomplete) }).safeParse(json).success;
}

function readCommand(data: z.infer<typeof command> | z.infer<typeof messageCommand>): Interaction {
  if (data.type === ApplicationCommandType.ChatInput) {
    return { kind: 'command', name: data.name, options: readOptions(data.options) };
  }
  const target = data.resolved.messages[data.target_id];
  // A forwarded message has its text in the copy that it carries.
  const text = target?.content || target?.message_snapshots?.[0]?.message.content;
  return { kind: 'command', name: data.name, options: new Map([[MESSAGE_TEXT_OPTION, text]]) };
}

type Option = z.infer<typeof option>;

function readOptions(options: readonly Option[]): Options {
  return new Map(options.map(({ name, value }) => [name, value]));
}

function readTyped(options: readonly Option[]): string {
  const value = options.find(({ focused }) => focused === true)?.value;
  return typeof value === 'string' ? value : '';
}

function readPress(interaction: z.infer<typeof component>): Interaction {
  const person = interaction.member?.user ?? interaction.user;
  if (person === undefined) return { kind: 'unreadable' };
  const pressed = { customId: interaction.data.custom_id, userId: person.id, canPost: readCanPost(interaction) };
  return { kind: 'press', pressed };
}

/** In a server that has not installed the app, a person who may not use external apps there is the only one to see what it posts. */
function readCanPost({ context, authorizing_integration_owners: by, member }: z.infer<typeof component>): boolean {
  const isExternal = context === InteractionContextType.Guild && by !== undefined && !(BY_SERVER in by);
  if (!isExternal || member?.permissions === undefined) return true;
  return (BigInt(member.permissions) & PermissionFlagsBits.UseExternalApps) !== 0n;
}
