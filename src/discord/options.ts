import * as z from 'zod';
import { UserError } from '../answers/user-error.ts';
import { OPTION_TEXT } from './limits.ts';

/** What a person typed into a command, by option name, not yet checked. */
export type Options = ReadonlyMap<string, unknown>;

/** An option that cannot be used; the message says what was expected. */
class OptionError extends UserError {
  override readonly name = 'OptionError';
}

const EMPTY_QUESTION = 'Type a question in your own words, for example: What happened, and when?';

const question = z
  .string({ error: EMPTY_QUESTION })
  .max(OPTION_TEXT, { error: `A question can have ${count(OPTION_TEXT)} characters at most.` })
  .regex(/\S/, { error: EMPTY_QUESTION });

const report = z
  .string({ error: 'Give the report as text: pick one from the list, or type its name.' })
  .max(OPTION_TEXT, { error: `A report's name can have ${count(OPTION_TEXT)} characters at most.` })
  // Discord lets a person send an option that they left blank: as good as not given.
  .transform((typed) => (typed.trim() === '' ? undefined : typed))
  .optional();

const EMPTY_QUOTE = 'Paste the quote to check, or the message that it stands in.';

const text = z
  .string({ error: EMPTY_QUOTE })
  .max(OPTION_TEXT, { error: `A quote can have ${count(OPTION_TEXT)} characters at most.` })
  .regex(/\S/, { error: EMPTY_QUOTE });

const paragraph = z
  .int({ error: 'Give the paragraph as a whole number, for example 3.' })
  .min(1, { error: 'Paragraphs are counted from 1.' })
  .optional();

/** What `/ask` takes: a question that is not blank, and which report to ask. */
export const askOptions = z.object({ question, report });

/** What `/read` takes: which report, and the paragraph to begin at. */
export const readOptions = z.object({ report, paragraph });

const speaker = z
  .string({ error: 'Give the speaker as text: any part of the name.' })
  .max(OPTION_TEXT, { error: `A speaker's name can have ${count(OPTION_TEXT)} characters at most.` })
  .transform((typed) => (typed.trim() === '' ? undefined : typed))
  .optional();

/** What `/sources` takes: which report, and which of those who speak in it. */
export const sourcesOptions = z.object({ report, speaker });

const NO_TEXT = 'This message has no text to check.';

/** What a command on a message takes: the text of the message. */
export const messageOptions = z.object({ text: z.string({ error: NO_TEXT }).regex(/\S/, { error: NO_TEXT }) });

/** What `/verify` takes: a quotation or a message that holds some, and which report it should be from. */
export const verifyOptions = z.object({ text, report });

/** The options as a command wants them; throws a `UserError` that names what to put right. */
export function checkOptions<Schema extends z.ZodType>(schema: Schema, options: Options): z.output<Schema> {
  const result = schema.safeParse(Object.fromEntries(options));
  if (result.success) return result.data;
  throw new OptionError(result.error.issues.map(({ message }) => message).join('\n'));
}

function count(characters: number): string {
  return characters.toLocaleString('en');
}
