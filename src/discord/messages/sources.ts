import type { APIComponentInContainer } from 'discord-api-types/v10';
import { chooseReport } from '../../answers/reports.ts';
import { type Claim, matchSources, type Source } from '../../answers/sources.ts';
import type { Report } from '../../corpus/report.ts';
import type { CommandRequest } from '../command.ts';
import { MESSAGE_TEXT } from '../limits.ts';
import { excerpt } from '../markdown/excerpt.ts';
import { container, type Message, text } from '../message.ts';
import { checkOptions, sourcesOptions } from '../options.ts';
import { understandReport } from '../report-choice.ts';
import { inline, nameReport } from './citation.ts';
import { WORD_FOR_WORD } from './passages.ts';

/** Room for the heading, for what is left out, and for whose the words are, in UTF-16 code units. */
const FRAME = 500;

/** The most speakers of one message, so that it stays below Discord's 40 components. */
const SPEAKERS = 25;

/** How many claims of each speaker are shown where there are several speakers, and how much markdown each takes at most. */
const GLIMPSE = { claims: 2, room: 220 };

/** The most claims of one speaker alone, and how much markdown each takes at most: whole sentences, nearly always. */
const IN_FULL = { claims: 25, room: 700 };

/** Who says what in a report, or what one speaker says. Throws a `UserError` for options that cannot be used or a report that is not loaded. */
export function sourcesMessage({ library, options }: CommandRequest): Message {
  const { report: typed, speaker } = checkOptions(sourcesOptions, options);
  const report = chooseReport(library.reports, understandReport(library, typed));
  const all = library.sources(report.id);
  if (all.length === 0) return container([text(`${heading(report)}\nThis report names nobody who says anything.`)]);
  if (speaker === undefined) return list(heading(report), all);
  const found = matchSources(all, speaker);
  return found.length > 0
    ? list(heading(report), found)
    : list(`### Nobody is called that in ${nameReport(report)}\nThose whom it names, and what they say:`, all);
}

function heading(report: Report): string {
  return `### Who says what in ${nameReport(report)}`;
}

function list(title: string, sources: readonly Source[]): Message {
  const extent = sources.length === 1 ? IN_FULL : GLIMPSE;
  const shown = fitting(sources.slice(0, SPEAKERS), extent);
  const rest = sources.length - shown.length;
  const more = rest > 0 ? [text(`-# And ${rest} more: type a part of a name into the speaker option.`)] : [];
  return container([text(title), ...shown, ...more, text(WORD_FOR_WORD)]);
}

/** One block a speaker, for as long as they fit. */
function fitting(sources: readonly Source[], extent: typeof GLIMPSE): readonly APIComponentInContainer[] {
  let room = MESSAGE_TEXT - FRAME;
  const blocks: APIComponentInContainer[] = [];
  for (const source of sources) {
    const block = describe(source, extent, room);
    if (block === undefined) break;
    room -= block.length;
    blocks.push(text(block));
  }
  return blocks;
}

/** A speaker with the first of their claims, as many as fit; undefined where not even one does. */
function describe({ speaker, claims }: Source, extent: typeof GLIMPSE, room: number): string | undefined {
  const name = `**${inline(speaker)}**`;
  const lines: string[] = [];
  let left = room - name.length - moreClaims(claims.length).length;
  for (const claim of claims.slice(0, extent.claims)) {
    const line = quoteClaim(claim, extent.room);
    left -= line.length;
    if (left < 0) break;
    lines.push(line);
  }
  if (lines.length === 0) return undefined;
  const rest = claims.length - lines.length;
  return `${name}${lines.join('')}${rest > 0 ? moreClaims(rest) : ''}`;
}

function quoteClaim({ paragraph, text: words }: Claim, room: number): string {
  const focus = { start: 0, end: words.length };
  return `\n-# ¶ ${paragraph}\n${excerpt({ text: words, focus, emphasis: false }, room)}`;
}

function moreClaims(count: number): string {
  return `\n-# And ${count} more ${count === 1 ? 'sentence' : 'sentences'}.`;
}
