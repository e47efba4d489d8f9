import type { Command } from '../src/discord/command.ts';
import ask from './ask.ts';
import checkThisQuote from './check-this-quote.ts';
import help from './help.ts';
import read from './read.ts';
import reports from './reports.ts';
import sources from './sources.ts';
import verify from './verify.ts';

/** Every command, in the order in which `/help` lists them. */
export const commands: readonly Command[] = [ask, verify, checkThisQuote, sources, read, reports, help];
