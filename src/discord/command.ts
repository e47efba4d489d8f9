import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Library } from '../answers/library.ts';
import type { Message } from './message.ts';
import type { Options } from './options.ts';

/** What a command is given: the reports, and what the person typed, still untrusted. */
export interface CommandRequest {
  readonly library: Library;
  readonly options: Options;
}

/** One line of an autocomplete menu; Discord allows 100 characters in each. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A slash command: how Discord shows it, and what it does. One file in `commands/` each, as its default export. */
export interface Command {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Answers privately. A `UserError` thrown here is shown to the person; anything else is a bug. */
  execute(request: CommandRequest): Promise<Message>;
  /** Choices for the option being typed; absent where no option completes. */
  complete?(request: CommandRequest): Promise<readonly Choice[]>;
}
