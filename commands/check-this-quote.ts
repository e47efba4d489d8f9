import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Command } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { checkThisMessage } from '../src/discord/messages/verify.ts';

export default {
  definition: {
    name: 'Check this quote',
    type: ApplicationCommandType.Message,
    ...EVERYWHERE,
  },
  execute: checkThisMessage,
} satisfies Command;
