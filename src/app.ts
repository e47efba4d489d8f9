import { commands } from '../commands/index.ts';
import type { Library } from './answers/library.ts';
import type { Command } from './discord/command.ts';
import { createHandler, type Handler } from './discord/handle.ts';
import { type LibraryOptions, loadLibrary, type MeaningWarning } from './index.ts';
import { bugEvent, errorCode, type Log } from './log.ts';

/** Everything that a transport needs to answer. */
export interface App {
  readonly library: Library;
  readonly commands: readonly Command[];
  readonly handler: Handler;
}

/** How a transport ended: as it was told to, or because it cannot go on, with what to do about it. */
export type Ending = { readonly kind: 'stopped' } | { readonly kind: 'refused'; readonly message: string };

/** Loads the reports and puts the bot together. Rejects with `CorpusError`, naming every problem of every report. */
export async function openApp(
  corpusDir: string,
  log: Log,
  understanding: Pick<LibraryOptions, 'meaning' | 'cacheDirectory'> = {},
): Promise<App> {
  const onWarning = ({ kind, cause }: MeaningWarning): void => log({ event: kind, code: errorCode(cause) });
  const library = await loadLibrary(corpusDir, { ...understanding, onWarning });
  const handler = createHandler({ library, commands, onError: (error: unknown) => log(bugEvent(error)) });
  return { library, commands, handler };
}
