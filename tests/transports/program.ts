import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';

/** The built program, running. */
export interface Program {
  /** All that it has written, to both outputs. */
  output(): string;
  /** The first line that it writes, or has written, which holds these words; rejects where it ends without. */
  line(words: string): Promise<string>;
  /** Its exit code, once it has ended. */
  exit(): Promise<number | null>;
  signal(name: 'SIGTERM' | 'SIGINT'): void;
}

const running = new Set<ChildProcess>();

/** Starts the built program with these settings and no others. */
export function startProgram(settings: Readonly<Record<string, string>>): Program {
  // Set but empty counts as not set, and keeps a developer's own .env file out of the test.
  const empty = { DISCORD_TOKEN: '', DISCORD_APPLICATION_ID: '', DISCORD_GUILD_ID: '', DISCORD_API_URL: '' };
  const defaults = { ...empty, CORPUS_DIR: '', PORT: '0', LOG_LEVEL: 'trace', VERBATIM_MODE: '', MEANING: '' };
  const { XDG_CACHE_HOME = '' } = process.env;
  const env = { ...defaults, XDG_CACHE_HOME, ...settings };
  const child = spawn(process.execPath, ['dist/src/start.js'], { env });
  running.add(child);
  const ended = once(child, 'close').then(([code]: (number | null)[]) => {
    running.delete(child);
    return code ?? null;
  });
  const lines: string[] = [];
  const news = new EventEmitter();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      news.emit('line');
    });
  }

  async function line(words: string): Promise<string> {
    for (let over = false; ; ) {
      const found = lines.find((candidate) => candidate.includes(words));
      if (found !== undefined) return found;
      if (over) throw new Error(`the program ended without writing "${words}":\n${lines.join('\n')}`);
      over = await Promise.race([once(news, 'line').then(() => false), ended.then(() => true)]);
    }
  }

  return { output: () => lines.join('\n'), line, exit: () => ended, signal: (name) => child.kill(name) };
}

/** Ends every program that a test has left running. */
export async function endPrograms(): Promise<void> {
  const children = [...running];
  await Promise.all(
    children.map(async (child) => {
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    }),
  );
}
