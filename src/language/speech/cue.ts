import type { Span } from '../span.ts';
import { CALENDAR } from '../words/clause-words.ts';
import { OTHER_PRONOUNS } from '../words/speaker-words.ts';
import { phraseFrom } from './noun-phrase.ts';
import type { Part } from './parts.ts';
import { spanOf } from './speaker-span.ts';

/** The words of a sentence that say who says it, and those among them that name the speaker. */
export interface Cue extends Span {
  readonly speaker: Span;
  /** Whether a pronoun of the next sentence may mean the speaker: not so for an agent behind "by". */
  readonly leads: boolean;
}

/** The cue of a verb behind its speaker: "officials | said"; undefined where there is no speaker. */
export function cueBefore(speaker: Span | undefined, verb: Span | undefined): Cue | undefined {
  if (speaker === undefined || verb === undefined) return undefined;
  return { speaker, start: Math.min(speaker.start, verb.start), end: verb.end, leads: true };
}

/** The last part before another one, at most 90 parts back, for which something holds; -1 where there is none. */
export function lastBefore(parts: readonly Part[], at: number, holds: (part: Part) => boolean): number {
  const from = Math.max(0, at - REACH);
  const index = parts.slice(from, at).findLastIndex(holds);
  return index < 0 ? -1 : from + index;
}

/** How far back a rule looks, in parts: longer than any sentence that is read to its end, and keeps the rules linear. */
const REACH = 90;

/** The cue that begins at a part and names its speaker from another part on: "according to | Kyiv". */
export function cueFrom(parts: readonly Part[], cue: number, from: number): Cue | undefined {
  const opener = parts[cue];
  const words = nameBehind(parts, from);
  const speaker = words.length === 0 || OTHER_PRONOUNS.has(words[0]?.word ?? '') ? undefined : spanOf(words);
  return speaker && opener && { speaker, start: opener.start, end: speaker.end, leads: true };
}

/** The phrase at a part; where that only describes, the name set off behind it: "said its secretary, | Joost Hamers". */
function nameBehind(parts: readonly Part[], from: number): readonly Part[] {
  const described = phraseFrom(parts, from);
  const comma = from + described.length;
  const [opener] = described;
  const head = described.at(-1);
  const isDescription = opener !== undefined && head !== undefined && !isName(opener) && !isName(head);
  if (!isDescription || parts[comma]?.kind !== 'comma') return described;
  const name = phraseFrom(parts, comma + 1);
  const after = parts[comma + 1 + name.length];
  const isNamed = name.length > 0 && name.length <= 4 && name.every(isName) && after?.word !== 'and';
  return isNamed ? name : described;
}

/** Written as a name: not a number, a day or a month. */
export function isName({ named, word }: Part): boolean {
  return named && !/^\d/.test(word) && !CALENDAR.has(word);
}

/** The first part for which a cue is found. */
export function firstCue(parts: readonly Part[], find: (at: number) => Cue | undefined): Cue | undefined {
  for (let at = 0; at < parts.length; at += 1) {
    const cue = parts[at]?.kind === 'word' ? find(at) : undefined;
    if (cue !== undefined) return cue;
  }
  return undefined;
}
