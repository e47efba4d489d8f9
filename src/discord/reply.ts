import {
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Choice } from './command.ts';
import type { Message } from './message.ts';

/** A new message that only the person who asked can see. */
export function privateReply(message: Message): APIInteractionResponse {
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { ...payload(message), flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral },
  };
}

/** A new message that everyone in the channel can see. */
export function publicReply(message: Message): APIInteractionResponse {
  return { type: InteractionResponseType.ChannelMessageWithSource, data: payload(message) };
}

/** Replaces the message whose button was pressed; it stays as private or public as it was. */
export function update(message: Message): APIInteractionResponse {
  return { type: InteractionResponseType.UpdateMessage, data: payload(message) };
}

/** The lines of an autocomplete menu. */
export function menu(choices: readonly Choice[]): APIInteractionResponse {
  return {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: choices.map(({ name, value }) => ({ name, value })) },
  };
}

/** Every message that leaves goes through here, so that none can ping anybody. */
function payload(message: Message): APIInteractionResponseCallbackData {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [...message.components],
    allowed_mentions: { parse: [] },
  };
}
