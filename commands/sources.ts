import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { sourcesMessage } from '../src/discord/messages/sources.ts';
import { completeReport } from '../src/discord/report-choice.ts';

export default {
  definition: {
    name: 'sources',
    description: 'See who says what in a report.',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'report',
        description: 'Which report; may be left out if there is only one',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        description: 'Only what this one says: any part of the name',
      },
    ],
  },
  execute: sourcesMessage,
  complete: completeReport,
} satisfies Command;
