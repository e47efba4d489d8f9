import type { Command, CommandRequest } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import type { Message } from '../src/discord/message.ts';
import { helpMessage } from '../src/discord/messages/help.ts';

export default {
  definition: {
    name: 'help',
    description: 'See what Verbatim does, on one screen.',
    ...EVERYWHERE,
  },
  execute: ({ commands }: CommandRequest): Message => helpMessage(commands),
} satisfies Command;
