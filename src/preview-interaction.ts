import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';

/** What was filled in; a field that was left out is left out of the interaction as well. */
export interface AskForm {
  readonly question?: string;
  readonly report?: string;
}

/** What Discord puts around every interaction, as far as anyone reads it; the page has one reader, who is nobody. */
const ENVELOPE = { id: '0', application_id: '0', token: 'preview', version: 1, user: { id: '0', username: 'you' } };

/** `/ask`, as Discord would send it. */
export function askInteraction(form: AskForm): unknown {
  const options = Object.entries(form).map(([name, value]: [string, unknown]) => ({
    name,
    type: ApplicationCommandOptionType.String,
    value,
  }));
  const data = { id: '0', name: 'ask', type: ApplicationCommandType.ChatInput, options };
  return { ...ENVELOPE, type: InteractionType.ApplicationCommand, data };
}

/** A pressed button, as Discord would send it. */
export function pressInteraction(customId: string): unknown {
  const data = { component_type: ComponentType.Button, custom_id: customId };
  return { ...ENVELOPE, type: InteractionType.MessageComponent, data };
}
