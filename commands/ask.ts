import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { OPTION_TEXT } from '../src/discord/limits.ts';
import { askMessage } from '../src/discord/messages/answer.ts';
import { completeReport } from '../src/discord/report-choice.ts';

export default {
  definition: {
    name: 'ask',
    description: "Ask a question; the answer is the report's own words.",
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What you want to know, in your own words',
        required: true,
        max_length: OPTION_TEXT,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'report',
        description: 'Ask this report only; all of them if left out',
        autocomplete: true,
      },
    ],
  },
  execute: askMessage,
  complete: completeReport,
} satisfies Command;
