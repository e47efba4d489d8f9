import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { OPTION_TEXT } from '../src/discord/limits.ts';
import { verifyMessage } from '../src/discord/messages/verify.ts';
import { completeReport } from '../src/discord/report-choice.ts';

export default {
  definition: {
    name: 'verify',
    description: 'Check whether a quote stands in the report word for word.',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'text',
        description: 'The quote, or the message that it stands in',
        required: true,
        max_length: OPTION_TEXT,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'report',
        description: 'Look in this report only; in all of them if left out',
        autocomplete: true,
      },
    ],
  },
  execute: verifyMessage,
  complete: completeReport,
} satisfies Command;
