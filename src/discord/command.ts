import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Library } from '../answers/library.ts';
import type { Message } from './message.ts';
import type { Options } from './options.ts';

/** What a command is given: the reports, all commands, and what the person typed, still untrusted. */
export interface CommandRequest {
  readonly library: Library;
  /** In help order. */
  readonly commands: readonly Command[];
  readonly options: Options;
}

/** What an autocomplete menu is built from: the reports, and the unfinished option. */
export interface CompletionRequest {
  readonly library: Library;
  /** What the person has typed so far; may be empty. */
  readonly typed: string;
}

/** One line of an autocomplete menu; Discord allows 100 characters in each. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A slash command, or an entry in the menu of a message: how Discord shows it, and what it does. One file in `commands/` each, as its default export. */
export interface Command {
  readonly definition:
    | RESTPostAPIChatInputApplicationCommandsJSONBody
    | RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** Answers privately. A `UserError` thrown here is shown to the person; anything else is a bug. */
  execute(request: CommandRequest): Promise<Message> | Message;
  /** Choices for the option being typed; absent where no option completes. */
  complete?(request: CompletionRequest): readonly Choice[];
}
