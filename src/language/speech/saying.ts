import { INVERTIBLE_VERBS, SAYING_PARTICIPLES } from '../words/attribution-verbs.ts';
import { CALENDAR, FINITE_VERBS, PHRASE_STOPS, PREPOSITIONS } from '../words/clause-words.ts';
import { OTHER_PRONOUNS } from '../words/speaker-words.ts';
import { reportsSpeech } from './complement.ts';
import { type Cue, cueBefore, cueFrom, firstCue, lastBefore } from './cue.ts';
import { isClause, phraseFrom, skipAdverbs } from './noun-phrase.ts';
import type { Part } from './parts.ts';
import { spanOf } from './speaker-span.ts';
import { subjectBefore, subjectOfClause } from './subject.ts';

/** "“We have no water,” said Tomas Bryl", "“No,” the minister told reporters" */
export function besideQuote(parts: readonly Part[]): Cue | undefined {
  const cue = afterVerb(parts) ?? beforeVerb(parts);
  if (cue === undefined) return undefined;
  const first = parts.findIndex(({ start }) => start >= cue.start);
  const next = parts.findIndex(({ start }) => start >= cue.end);
  const isBeside = parts[first - 1]?.kind === 'quote' || parts[next]?.kind === 'quote';
  const isAnnounced = parts[next]?.kind === 'break' && parts[next + 1]?.kind === 'quote';
  return isBeside || isAnnounced ? cue : undefined;
}

/** "..., said Professor Adaeze Nwosu, who designed it" */
export function afterVerb(parts: readonly Part[]): Cue | undefined {
  return firstCue(parts, (at) => {
    const next = parts[at + 1];
    if (next?.kind !== 'word' || !INVERTIBLE_VERBS.has(parts[at]?.word ?? '')) return undefined;
    if (NOT_INVERTED.test(next.word) || NO_SPEAKERS.some((words) => words.has(next.word))) return undefined;
    const before = parts[at - 1]?.kind;
    if (before !== 'quote' && !(before === 'comma' && followsClause(parts, at - 1))) return undefined;
    const phrase = phraseFrom(parts, at + 1);
    const goesOn = FINITE_VERBS.has(parts[at + 1 + phrase.length]?.word ?? '');
    return isClause(phrase) || goesOn ? undefined : cueFrom(parts, at, at + 1);
  });
}

/** "The state of emergency, declared last week," is no saying of "last week". */
const NO_SPEAKERS: readonly ReadonlySet<string>[] = [OTHER_PRONOUNS, PREPOSITIONS, PHRASE_STOPS, CALENDAR];

const NOT_INVERTED = /^(?:it|not|only|so|nothing|him|them|yes|no)$/;

/** Whether a whole clause stands before a comma, so that "said" behind it has no subject yet; not so in "Mr Orr, 57, said". */
function followsClause(parts: readonly Part[], comma: number): boolean {
  const start = lastBefore(parts, comma, ({ kind }) => kind === 'break' || kind === 'quote') + 1;
  const previous = lastBefore(parts, comma, ({ kind }) => kind !== 'word') + 1;
  if (/^(?:who|whose|\d.*)$/.test(parts[previous]?.word ?? '')) return false;
  const clause = parts.slice(Math.max(start, comma - 90), comma);
  return clause.length === 0 || clause.some(isVerbal) || subjectBefore(parts, comma + 1) === undefined;
}

function isVerbal({ word, named }: Part): boolean {
  return !named && (FINITE_VERBS.has(word) || /[^e]ed$|^to$/.test(word));
}

/** "The SBU reported that", "..., officials said on Tuesday", "Dr Diallo, who was not involved, cautioned" */
export function beforeVerb(parts: readonly Part[]): Cue | undefined {
  return firstCue(parts, (at) => {
    if (!reportsSpeech(parts, at) || isPastOpinion(parts, at)) return undefined;
    return cueBefore(subjectBefore(parts, at), parts[at]);
  });
}

/** "Analysts had expected a fall" tells what they thought once. */
function isPastOpinion(parts: readonly Part[], at: number): boolean {
  const isOpinion = OPINION.test(parts[at]?.word ?? '');
  return isOpinion && parts.slice(Math.max(0, at - 3), at).some(({ word }) => word === 'had');
}

const OPINION = /^(?:agreed|asked|called|expected|believed|thought|feared|hoped|suspected|predicted|promised)$/;

/** "Mr Orr was quoted by the agency as saying", "the agency quoted Mr Orr as saying" */
export function quotedAs(parts: readonly Part[]): Cue | undefined {
  return firstCue(parts, (at) => {
    if (parts[at - 1]?.word !== 'as' || !/^(?:saying|telling)$/.test(parts[at]?.word ?? '')) return undefined;
    const quoted = lastBefore(parts, at, ({ word }) => /^quote[sd]$/.test(word));
    if (quoted < 0) return undefined;
    const be = skipAdverbs(parts, quoted - 1);
    if (/^(?:was|were|is|are)$/.test(parts[be]?.word ?? '')) return cueBefore(subjectBefore(parts, be), parts[at]);
    const whom = parts.slice(quoted + 1, at - 1);
    return whom.every(({ kind }) => kind === 'word') ? cueBefore(spanOf(whom), parts[at]) : undefined;
  });
}

/** "The general staff put the number of dead at 212", "as one diplomat put it" */
export function putSo(parts: readonly Part[]): Cue | undefined {
  return firstCue(parts, (at) => {
    if (!/^puts?$/.test(parts[at]?.word ?? '')) return undefined;
    const behind = parts.slice(at + 1, at + 11).map(({ word }) => word);
    return PUT.test(behind.join(' ')) ? cueBefore(subjectBefore(parts, at), parts[at]) : undefined;
  });
}

const PUT = /^it(?: |$)|^(?:the|its|their) (?:\S+ ){1,7}at (?:[\d£$€]|least|more|around|about|nearly)/;

/** "The union disputes this, saying that two of the letters" */
export function withParticiple(parts: readonly Part[]): Cue | undefined {
  return firstCue(parts, (at) => {
    if (!SAYING_PARTICIPLES.has(parts[at]?.word ?? '') || parts[at - 1]?.kind !== 'comma') return undefined;
    const speaker = subjectOfClause(parts, at - 1);
    const verb = parts[at];
    return speaker && verb && { speaker, start: verb.start, end: verb.end, leads: true };
  });
}
