import { config as loadEnvironmentFile } from 'dotenv';
import { type App, type Ending, openApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { CorpusError } from './corpus/report.ts';
import { bugEvent, createLog, errorCode, type Log } from './log.ts';
import { screenOf, show } from './screen.ts';

/** Wrong use or a bad corpus: nothing that trying again would change. */
const EXIT_REFUSED = 2;

/** What a shell reports for a program that an interrupt has ended. */
const EXIT_INTERRUPTED = 130;

const HOW_TO_CONNECT = `This is a preview, on this computer only. To answer in Discord:
  1. Create an application at https://discord.com/developers/applications and copy the token from its Bot page.
  2. Copy .env.example to .env, and put the token behind DISCORD_TOKEN=
  3. Start again, without VERBATIM_MODE=preview.`;

async function main(): Promise<Ending> {
  const { error: unread } = loadEnvironmentFile({ quiet: true });
  if (unread !== undefined && errorCode(unread) !== 'ENOENT') {
    return {
      kind: 'refused',
      message: `.env cannot be read (${errorCode(unread)}); expected a text file that this account may read.`,
    };
  }
  const read = readConfig(process.env);
  if (read.kind === 'problems') return { kind: 'refused', message: read.problems.join('\n') };
  const log = createLog(read.config.logLevel);
  // discord.js reads each interaction once more after us, and a malformed one makes it reject where nobody listens.
  process.on('unhandledRejection', (error) => log(bugEvent(error)));
  try {
    const { corpusDir, cacheDir: cacheDirectory, meaning } = read.config;
    const app = await openApp(corpusDir, log, { cacheDirectory, meaning });
    log({ event: 'started', mode: read.config.mode, reports: app.library.reports.length });
    return await run({ config: read.config, app, log });
  } catch (error) {
    if (error instanceof CorpusError) return { kind: 'refused', message: error.message };
    throw error;
  }
}

/** Loads only the libraries of the transport that is asked for: discord.js alone takes longer to load than all the rest. */
async function run({ config, app, log }: { config: Config; app: App; log: Log }): Promise<Ending> {
  const stop = stopSignal();
  if (config.mode === 'gateway') {
    const { runGateway } = await import('./gateway.ts');
    return runGateway({ settings: config.discord, app, log, stop });
  }
  const { runPreview } = await import('./preview.ts');
  const onListening = (address: string): void => console.log(`${HOW_TO_CONNECT}\n\nPreview: ${address}`);
  return runPreview({ app, log, port: config.port, stop, onListening });
}

/** Aborted by the first request to end; the second one ends at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT_INTERRUPTED);
    controller.abort();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  return controller.signal;
}

const ending: Ending = await main();
// A file's name can hold what would act on a terminal.
if (ending.kind === 'refused') console.error(show(ending.message, screenOf(process.stderr, process.env)));
// Whatever a library has left running must not keep the process alive.
process.exit(ending.kind === 'refused' ? EXIT_REFUSED : 0);
