import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { readMessage } from '../src/discord/messages/reading.ts';
import { completeReport } from '../src/discord/report-choice.ts';

export default {
  definition: {
    name: 'read',
    description: 'Read a report, page by page.',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'report',
        description: 'Which report; may be left out if there is only one',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'paragraph',
        description: 'The paragraph to begin at: the number after ¶',
        min_value: 1,
      },
    ],
  },
  execute: readMessage,
  complete: completeReport,
} satisfies Command;
