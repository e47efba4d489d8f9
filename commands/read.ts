import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command, CommandRequest } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import type { Message } from '../src/discord/message.ts';
import { checkOptions, readOptions } from '../src/discord/options.ts';
import { readingMessage } from '../src/discord/reading.ts';
import { completeReport, understandReport } from '../src/discord/report-choice.ts';

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
  execute({ library, options }: CommandRequest): Message {
    const { report, paragraph } = checkOptions(readOptions, options);
    return readingMessage(library, { report: understandReport(library, report), paragraph });
  },
  complete: completeReport,
} satisfies Command;
