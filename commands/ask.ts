import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { answerMessage, PASSAGES_ASKED } from '../src/discord/answer.ts';
import type { Command, CommandRequest } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { OPTION_TEXT } from '../src/discord/limits.ts';
import type { Message } from '../src/discord/message.ts';
import { askOptions, checkOptions } from '../src/discord/options.ts';
import { completeReport, understandReport } from '../src/discord/report-choice.ts';

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
  async execute({ library, options }: CommandRequest): Promise<Message> {
    const { question, report } = checkOptions(askOptions, options);
    const answer = await library.ask(question, { report: understandReport(library, report), limit: PASSAGES_ASKED });
    return answerMessage(library, answer);
  },
  complete: completeReport,
} satisfies Command;
