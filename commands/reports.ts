import type { Command, CommandRequest } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import type { Message } from '../src/discord/message.ts';
import { reportList } from '../src/discord/messages/report-list.ts';

export default {
  definition: {
    name: 'reports',
    description: 'See which reports you can ask.',
    ...EVERYWHERE,
  },
  execute: ({ library }: CommandRequest): Message => reportList(library.reports),
} satisfies Command;
