#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { MAX_LIMIT } from './answers/ask.ts';
import { readReport } from './answers/read.ts';
import { chooseReport, findReport, listReports } from './answers/reports.ts';
import { UserError } from './answers/user-error.ts';
import { type Inspection, inspectReports } from './corpus/load.ts';
import { EXTENSION } from './corpus/parse.ts';
import { CorpusError, foldId, type Report } from './corpus/report.ts';
import { type Library, type LibraryOptions, loadLibrary } from './index.ts';
import { screenOf, show, toJson } from './screen.ts';
import { renderAnswer, renderCheck, renderEntries, renderReading, renderSoundness, renderSources } from './terminal.ts';

/** Exit status: the report does not say, or does not have the quote. */
const NOT_FOUND = 1;

/** Exit status: wrong use, or reports that cannot be loaded; something that a person can put right. */
const REFUSED = 2;

/** Exit status: a fault of this program. 70 as in sysexits.h, because 1 would read as "the report does not say". */
const BUG = 70;

interface Options {
  readonly corpus?: string;
  readonly json?: boolean;
  readonly report?: string;
}

interface AskCommandOptions extends Options {
  readonly limit?: number;
}

interface ReadCommandOptions extends Options {
  readonly paragraph?: number;
}

const screen = screenOf(process.stdout, process.env);

async function ask(words: readonly string[], options: AskCommandOptions): Promise<void> {
  const question = words.join(' ');
  if (question.trim() === '') throw new UserError('The question is empty. Try: verbatim ask "Who was captured?"');
  const library = await openCorpus(options, readUnderstanding());
  const { report, limit } = options;
  const answer = await library.ask(question, { report, limit });
  // Who reads the answer wants no other passages unless they say how many.
  const isEnough = answer.verdict === 'answered' && limit === undefined;
  const shown = isEnough ? { ...answer, passages: answer.passages.slice(0, 1) } : answer;
  print(options, answer, renderAnswer(shown, chosenReports(library, report), screen));
  if (answer.verdict === 'not-found') process.exitCode = NOT_FOUND;
}

async function verify(words: readonly string[], options: Options): Promise<void> {
  const quote = words.join(' ');
  if (quote.trim() === '') throw new UserError('The quote is empty. Try: verbatim verify "the words to check"');
  const library = await openCorpus(options);
  const { report } = options;
  const check = library.checkQuote(quote, { report });
  print(options, check, renderCheck(check, chosenReports(library, report), screen));
  if (check.kind === 'absent') process.exitCode = NOT_FOUND;
}

async function reports(options: Options): Promise<void> {
  const library = await openCorpus(options);
  const entries = listReports(chosenReports(library, options.report));
  print(options, entries, renderEntries(entries, screen));
}

async function sources(options: Options): Promise<void> {
  const library = await openCorpus(options);
  const report = chooseReport(library.reports, options.report);
  const named = library.sources(report.id);
  print(options, named, renderSources(named, report, screen));
  if (named.length === 0) process.exitCode = NOT_FOUND;
}

async function read(options: ReadCommandOptions): Promise<void> {
  const library = await openCorpus(options);
  const reading = readReport(library, options);
  print(options, { ...reading.report, paragraphs: reading.paragraphs }, renderReading(reading, screen));
}

async function check(options: Options): Promise<void> {
  const folder = await inspectReports(corpusOf(options));
  const { problems, reports: sound } = options.report === undefined ? folder : narrow(folder, options.report);
  if (problems.length > 0 && !options.json) throw new CorpusError(problems);
  const entries = listReports(sound);
  print(options, { problems, reports: entries }, renderSoundness(entries));
  if (problems.length > 0) process.exitCode = REFUSED;
}

/** The part of an inspection that is about one report. */
function narrow({ reports: sound, problems }: Inspection, id: string): Inspection {
  const own = problems.filter(({ file }) => foldId(file.replace(EXTENSION, '')) === foldId(id));
  if (own.length > 0) return { reports: [], problems: own };
  // Where nothing could be read, what is wrong with the folder says more than that it lacks this report.
  if (sound.length === 0 && findReport(sound, id) === undefined) return { reports: [], problems };
  return { reports: [chooseReport(sound, id)], problems: [] };
}

/** The folder of reports: the one named, else `CORPUS_DIR`, else `corpus` where the command is run. */
function corpusOf({ corpus }: Options): string {
  const { CORPUS_DIR: setting } = process.env;
  return corpus ?? (setting || 'corpus');
}

/** How far a question is understood: `MEANING` (on or off) and `CACHE_DIR`, as for the bot. */
function readUnderstanding(): LibraryOptions {
  const { MEANING: meaning = '', CACHE_DIR: cacheDirectory } = process.env;
  if (!['', 'on', 'off'].includes(meaning)) {
    throw new UserError(`MEANING is ${JSON.stringify(meaning)}; expected on or off.`);
  }
  const onWarning = ({ message }: Error): void => {
    process.stderr.write(`${show(message, screenOf(process.stderr, process.env))}\n`);
  };
  return { meaning: meaning !== 'off', cacheDirectory: cacheDirectory || undefined, onWarning };
}

/** Loads the reports, ready to be asked if need be; where they cannot be loaded, says how to name another folder. */
async function openCorpus(options: Options, understanding: LibraryOptions = { meaning: false }): Promise<Library> {
  const folder = corpusOf(options);
  try {
    return await loadLibrary(folder, understanding);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    throw new UserError(`${error.message}\n--corpus DIR or CORPUS_DIR names another folder than "${folder}".`);
  }
}

/** The one report that was named, else all. */
function chosenReports({ reports: all }: Library, id: string | undefined): readonly Report[] {
  return id === undefined ? all : [chooseReport(all, id)];
}

function print({ json }: Options, value: unknown, rendered: string): void {
  process.stdout.write(`${json ? toJson(value) : rendered}\n`);
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number, such as 12.');
  return Number(value);
}

function passageLimit(value: string): number {
  const limit = wholeNumber(value);
  if (limit < 1 || limit > MAX_LIMIT) throw new InvalidArgumentError(`Expected a number from 1 to ${MAX_LIMIT}.`);
  return limit;
}

/** The version in package.json, which stands beside `dist/`. */
function readVersion(): string {
  // Our own file, so it is not checked: to load the library for that takes longer than everything else here.
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}

function addCommand(program: Command, name: string, texts: { description: string; example: string }): Command {
  return program
    .command(name)
    .description(texts.description)
    .option('--json', 'print JSON')
    .option('--corpus <dir>', 'the folder of reports (default: CORPUS_DIR, else ./corpus)')
    .option('--report <id>', 'one report only, by its id')
    .addHelpText('after', `\nExample:\n  $ verbatim ${texts.example}`);
}

function createProgram(): Command {
  const program = new Command('verbatim')
    .description("Answers questions about news reports with the reports' own words.")
    .addHelpText(
      'after',
      '\nExit status: 0; 1 if the report does not say, or a quote is not in it; 2 for wrong use or reports that cannot be loaded.',
    )
    .version(readVersion())
    .exitOverride();
  addCommand(program, 'ask', {
    description: 'Find the passages that answer a question.',
    example: 'ask "What did the doctor say about the injuries?"',
  })
    .argument('<question...>', 'the question, in one argument or several')
    .option('--limit <number>', `at most this many passages, 1 to ${MAX_LIMIT} (default: 3)`, passageLimit)
    .action(ask);
  addCommand(program, 'sources', { description: 'Print who says what in a report.', example: 'sources --json' }).action(
    sources,
  );
  addCommand(program, 'verify', {
    description: 'Check whether a quote stands in the reports word for word.',
    example: 'verify "the captured soldiers were transported to Kyiv"',
  })
    .argument('<quote...>', 'the quote, in one argument or several')
    .action(verify);
  addCommand(program, 'reports', { description: 'List the reports.', example: 'reports --json' }).action(reports);
  addCommand(program, 'read', {
    description: 'Print a report, or one paragraph of it.',
    example: 'read --paragraph 12',
  })
    .option('--paragraph <number>', 'this paragraph only, counted from 1', wholeNumber)
    .action(read);
  addCommand(program, 'check', {
    description: 'Name every problem in the folder of reports, by file and line.',
    example: 'check --corpus corpus',
  }).action(check);
  return program;
}

/** What is written of an error, and the exit status that goes with it. */
function refuse(error: unknown): void {
  if (error instanceof CommanderError) {
    // Commander has written its message already, or the help that was asked for.
    process.exitCode = error.exitCode === 0 ? 0 : REFUSED;
    return;
  }
  const isPersons = error instanceof UserError || error instanceof CorpusError;
  const text = isPersons ? error.message : String(error instanceof Error ? error.stack : error);
  process.stderr.write(`${show(text, screenOf(process.stderr, process.env))}\n`);
  process.exitCode = isPersons ? REFUSED : BUG;
}

// The reader of a pipe may have seen enough, as `head` has; anything else about the output is worth knowing.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

await createProgram().parseAsync().catch(refuse);
