import { VOUCHING_VERBS } from '../words/attribution-verbs.ts';
import { CALENDAR, UNDOING } from '../words/clause-words.ts';
import { HEARING_BODIES, ROLE_WORDS, STATEMENT_WORDS } from '../words/speaker-words.ts';
import { type Cue, cueFrom, firstCue, isName, lastBefore } from './cue.ts';
import { isClause, phraseFrom, skipAdverbs } from './noun-phrase.ts';
import type { Part } from './parts.ts';
import { spanOf } from './speaker-span.ts';

/** "according to Kyiv and Western officials, who" */
export function accordingTo(parts: readonly Part[]): Cue | undefined {
  return firstCue(parts, (at) => {
    if (parts[at]?.word !== 'according' || parts[at + 1]?.word !== 'to') return undefined;
    // "according to plan" names nobody
    return NOBODY.test(parts[at + 2]?.word ?? '') ? undefined : cueFrom(parts, at, at + 2);
  });
}

const NOBODY = /^(?:age|custom|expectations|law|legend|need|plan|plans|rank|schedule|size|tradition)$/;

/** "in the words of one aide", "in the view of the court" */
export function inTheWordsOf(parts: readonly Part[]): Cue | undefined {
  return firstCue(parts, (at) => {
    const words = parts.slice(at, at + 4).map(({ word }) => word);
    return /^in the (?:words|view|opinion|eyes) of$/.test(words.join(' ')) ? cueFrom(parts, at, at + 4) : undefined;
  });
}

/** "The delay may last a year, citing two officials"; but "citing heat problems" names nobody */
export function citing(parts: readonly Part[]): Cue | undefined {
  return firstCue(parts, (at) => {
    if (parts[at]?.word !== 'citing') return undefined;
    const cited = phraseFrom(parts, at + 1);
    return cited.some(({ word }) => ROLE_WORDS.has(word) || word === 'people') ? cueFrom(parts, at, at + 1) : undefined;
  });
}

/** "a claim corroborated by Kyiv’s Western allies", "first reported by the newsletter" */
export function vouchedFor(parts: readonly Part[]): Cue | undefined {
  return firstCue(parts, (at) => {
    if (!VOUCHING_VERBS.has(parts[at]?.word ?? '') || parts[at + 1]?.word !== 'by') return undefined;
    const before = parts[skipAdverbs(parts, at - 1)]?.word ?? '';
    // "reported by one in five" counts rather than names
    const isCount = /^(?:\d.*|one|two|three)$/.test(parts[at + 2]?.word ?? '');
    if (!STATEMENT_WORDS.has(before) && (isCount || !UNDOING.has(before))) return undefined;
    const cue = cueFrom(parts, at, at + 2);
    return cue && { ...cue, leads: false };
  });
}

/** "a court has heard", "the court was told" */
export function hearing(parts: readonly Part[]): Cue | undefined {
  return firstCue(parts, (at) => {
    const verb = parts[at];
    if (verb === undefined || !tellsOfHearing(parts, at)) return undefined;
    const last = lastBefore(parts, at, ({ word }) => !HEARD.test(word));
    if (!HEARING_BODIES.has(parts[last]?.word ?? '')) return undefined;
    const article = lastBefore(parts, last, ({ word, kind }) => kind !== 'word' || /^(?:the|an?)$/.test(word));
    const from = last - article <= 4 && parts[article]?.kind === 'word' ? article : last;
    const speaker = spanOf(parts.slice(from, last + 1));
    return speaker && { speaker, start: speaker.start, end: verb.end, leads: false };
  });
}

/** Not "the court told the men", who are told something, nor "the trial heard evidence", which does not say what. */
function tellsOfHearing(parts: readonly Part[], at: number): boolean {
  const word = parts[at]?.word ?? '';
  if (word === 'told') return /^(?:was|is|been)$/.test(parts[at - 1]?.word ?? '');
  return /^hear(?:d|s)$/.test(word) && !/^(?:evidence|arguments|testimony|legal|from)$/.test(parts[at + 1]?.word ?? '');
}

const HEARD = /^(?:has|had|was|is|been|also|then|later|previously|earlier)$/;

/** "Mayor: Harbour bridge is safe", "Beth Amos: “People gave what they could.”" */
export function colon(parts: readonly Part[]): Cue | undefined {
  const at = parts.findIndex(({ kind }) => kind !== 'word');
  const mark = parts[at];
  const words = parts.slice(0, at);
  const last = words.at(-1);
  if (mark?.kind !== 'break' || last === undefined || words.length > 6 || mark.start !== last.end) return undefined;
  const isQuoted = parts[at + 1]?.kind === 'quote' && last.named;
  const speaker = (isQuoted || ROLE_WORDS.has(last.word)) && !isClause(words) ? spanOf(words) : undefined;
  return speaker && { speaker, start: speaker.start, end: mark.end, leads: true };
}

/** "“A river does not ask who owns the bank.” | — Oona Marrick, at the talks", "— Oona Marrick (@oona) March 3" */
export function signature(parts: readonly Part[]): Cue | undefined {
  const dash = parts[0]?.kind === 'quote' ? 1 : 0;
  const mark = parts[dash];
  if (mark?.kind !== 'break') return undefined;
  const behind = parts.slice(dash + 1);
  const end = behind.findIndex((part) => !(isName(part) || PARTICLE.test(part.word)) || part.word.startsWith('@'));
  const words = end < 0 ? behind : behind.slice(0, end);
  const next = behind[words.length];
  const isSigned =
    next?.kind !== 'break' && (next?.kind !== 'word' || /^[@\d]/.test(next.word) || CALENDAR.has(next.word));
  const speaker = isSigned && words.length > 1 ? spanOf(words) : undefined;
  return speaker && { speaker, start: mark.start, end: speaker.end, leads: true };
}

const PARTICLE = /^(?:of|de|van|von|the|and)$/;
