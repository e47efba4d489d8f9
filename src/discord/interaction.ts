import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Options } from './options.ts';

/** The part of an interaction that we read, checked. */
export type Interaction =
  | { readonly kind: 'ping' }
  | { readonly kind: 'command'; readonly name: string; readonly options: Options }
  | { readonly kind: 'autocomplete'; readonly name: string; readonly typed: string }
  | { readonly kind: 'press'; readonly customId: string; readonly userId: string }
  | { readonly kind: 'unreadable' };

const snowflake = z.string().regex(/^\d{1,20}$/);
const user = z.object({ id: snowflake });
const option = z.object({ name: z.string(), value: z.unknown(), focused: z.boolean().optional() });
const command = z.object({
  name: z.string(),
  type: z.literal(ApplicationCommandType.ChatInput),
  options: z.array(option).default([]),
});

const received = z.discriminatedUnion('type', [
  z.object({ type: z.literal(InteractionType.Ping) }),
  z.object({ type: z.literal(InteractionType.ApplicationCommand), data: command }),
  z.object({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), data: command }),
  z.object({
    type: z.literal(InteractionType.MessageComponent),
    data: z.object({ custom_id: z.string() }),
    // In a server the person stands inside `member`, elsewhere beside it.
    member: z.object({ user }).optional(),
    user: user.optional(),
  }),
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
      return { kind: 'command', name: interaction.data.name, options: readOptions(interaction.data.options) };
    case InteractionType.ApplicationCommandAutocomplete:
      return { kind: 'autocomplete', name: interaction.data.name, typed: readTyped(interaction.data.options) };
    case InteractionType.MessageComponent:
      return readPress(interaction.data.custom_id, interaction.member?.user ?? interaction.user);
  }
}

/** Whether this asks for an autocomplete menu, readable or not: such an interaction takes no message as its answer. */
export function asksForMenu(json: unknown): boolean {
  return z.object({ type: z.literal(InteractionType.ApplicationCommandAutocomplete) }).safeParse(json).success;
}

type Option = z.infer<typeof option>;

function readOptions(options: readonly Option[]): Options {
  return new Map(options.map(({ name, value }) => [name, value]));
}

function readTyped(options: readonly Option[]): string {
  const value = options.find(({ focused }) => focused === true)?.value;
  return typeof value === 'string' ? value : '';
}

function readPress(customId: string, person: { readonly id: string } | undefined): Interaction {
  return person === undefined ? { kind: 'unreadable' } : { kind: 'press', customId, userId: person.id };
}
