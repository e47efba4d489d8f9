import type { Command } from '../command.ts';
import { container, type Message, text } from '../message.ts';

const INTRODUCTION = `### Verbatim
Ask about a news report. The answer is the report's own words, word for word, with the paragraph they stand in. If the report does not say, you are told so.`;

const PRIVACY = `-# Only you see a reply until you press Share. Your questions are not kept.`;

/** What Verbatim is and how to use it, on one screen of a phone. */
export function helpMessage(commands: readonly Command[]): Message {
  const lines = commands.map(describe);
  return container([text(INTRODUCTION), text(lines.join('\n')), text(PRIVACY)]);
}

function describe({ definition }: Command): string {
  if ('description' in definition) return `**/${definition.name}** ${definition.description}`;
  return `**${definition.name}** In the menu of a message, under Apps.`;
}
