import { type APIInteractionResponse, InteractionResponseType } from 'discord-api-types/v10';
import type { Library } from '../answers/library.ts';
import { UserError } from '../answers/user-error.ts';
import type { Command } from './command.ts';
import { asksForMenu, type Interaction, readInteraction } from './interaction.ts';
import { notice } from './messages/notice.ts';
import { press } from './press.ts';
import { menu, privateReply } from './reply.ts';

/** What a handler works with. */
export interface HandlerParts {
  readonly library: Library;
  readonly commands: readonly Command[];
  /** Told of every bug, with the error and nothing of what the person wrote. */
  readonly onError: (error: unknown) => void;
}

/** Turns an interaction, as Discord sends it, into the response to send back. Never rejects: what cannot be answered is told kindly. */
export type Handler = (interaction: unknown) => Promise<APIInteractionResponse>;

const UNREADABLE = 'This could not be read. Please try again, or see /help.';
const UNKNOWN_COMMAND = 'This command is not known here any more. /help lists the ones that are.';
const OUR_FAULT = 'Something went wrong on our side. Please try again in a moment.';

/** The one handler behind every transport: a pure function of the interaction, holding nothing between two calls. */
export function createHandler(parts: HandlerParts): Handler {
  const { library, commands } = parts;
  const byName = new Map(commands.map((command) => [command.definition.name, command]));

  async function respond(interaction: Interaction): Promise<APIInteractionResponse> {
    switch (interaction.kind) {
      case 'ping':
        return { type: InteractionResponseType.Pong };
      case 'command': {
        const command = byName.get(interaction.name);
        if (command === undefined) return privateReply(notice(UNKNOWN_COMMAND));
        return privateReply(await command.execute({ library, commands, options: interaction.options }));
      }
      case 'autocomplete':
        return menu(byName.get(interaction.name)?.complete?.({ library, typed: interaction.typed }) ?? []);
      case 'press':
        return press(library, interaction.pressed);
      case 'unreadable':
        throw new UserError(UNREADABLE);
    }
  }

  return async (json: unknown) => {
    try {
      return await respond(readInteraction(json));
    } catch (error) {
      if (!(error instanceof UserError)) report(parts, error);
      return apologise(json, error);
    }
  };
}

/** The one error map: what the person is told when an interaction could not be answered. */
function apologise(json: unknown, error: unknown): APIInteractionResponse {
  if (asksForMenu(json)) return menu([]);
  return privateReply(notice(error instanceof UserError ? error.message : OUR_FAULT));
}

/** A failing log must not cost the person their answer. */
function report(parts: HandlerParts, error: unknown): void {
  try {
    parts.onError(error);
  } catch {
    // There is nobody left to tell.
  }
}
