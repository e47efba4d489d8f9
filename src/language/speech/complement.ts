import { QUOTING_VERBS, REPORTING_VERBS, SAYING_VERBS } from '../words/attribution-verbs.ts';
import { CALENDAR, DETERMINERS, FINITE_VERBS, PREPOSITIONS } from '../words/clause-words.ts';
import { SPEAKER_PRONOUNS } from '../words/speaker-words.ts';
import type { Part } from './parts.ts';
import { COMPLEMENTS, NOUN_FORMS, OTHER_USES, SET_OFF } from './uses.ts';

/** How many words behind a verb a clause may take to show its own verb: "added | the tunnel through the old town would". */
const CLAUSE_REACH = 14;

/** How many words a subject may have between a quotation or comma and its verb. */
const SUBJECT_REACH = 24;

/** Whether a word is a verb that puts words into a mouth here, by what stands around it. */
export function reportsSpeech(parts: readonly Part[], at: number): boolean {
  const verb = parts[at];
  if (verb?.kind !== 'word' || (verb.named && at > 0)) return false;
  const { word } = verb;
  const isSaying = SAYING_VERBS.has(word);
  if (!isSaying && !REPORTING_VERBS.has(word) && !QUOTING_VERBS.has(word)) return false;
  const behind = wordsBehind(parts, at);
  if (OTHER_USES.some(([verbs, use]) => verbs.test(word) && use.test(behind))) return false;
  if (NOUN_FORMS.has(word) && isNoun(parts, at)) return false;
  if (isSaying || touchesQuote(parts, at)) return true;
  if (COMPLEMENTS.some(([verbs, complement]) => verbs.test(word) && complement.test(behind))) return true;
  if (QUOTING_VERBS.has(word)) return false;
  return isSetOff(parts, at) ? SET_OFF.test(word) : hasClause(parts, at, behind);
}

/** What follows a verb, in lower case, up to the next comma, break or quotation. */
function wordsBehind(parts: readonly Part[], at: number): string {
  const next = parts.slice(at + 1, at + 1 + CLAUSE_REACH);
  const end = next.findIndex(({ kind }) => kind !== 'word');
  return (end < 0 ? next : next.slice(0, end)).map(({ word }) => word).join(' ');
}

/** "the minister's claims", "the report will", "a claim of"; but "Kyiv claims its forces", "officials report a rise". */
function isNoun(parts: readonly Part[], at: number): boolean {
  const before = parts[at - 1];
  const next = parts[at + 1];
  if (before?.kind !== 'word' || DETERMINERS.has(before.word) || /'s?$/.test(before.word)) return true;
  if (next === undefined || next.kind !== 'word')
    return !isSetOff(parts, at) && next?.kind !== 'quote' && next?.kind !== 'break';
  const isSubject = FINITE_VERBS.has(next.word) || SAYING_VERBS.has(next.word) || REPORTING_VERBS.has(next.word);
  if (isSubject || next.word === 'and') return true;
  const isObject = DETERMINERS.has(next.word) || SPEAKER_PRONOUNS.has(next.word) || next.named;
  return (
    !isObject &&
    !/(?:ing|s)$|^(?:him|them|us|there|how|why|in|on|at|about)$/.test(next.word) &&
    !hasClause(parts, at, next.word)
  );
}

/** A quotation right before or behind, or later in the clause: "called the decision “overdue”", "wrote in a note: “..." */
function touchesQuote(parts: readonly Part[], at: number): boolean {
  const edge = edgeBefore(parts, at);
  const isHeadline = edge?.kind === 'break' && parts[parts.indexOf(edge) - 1]?.kind === 'quote'; // "“I nearly died”: survivor recalls"
  if (edge?.kind === 'quote' || isHeadline) return true;
  const next = parts.slice(at + 1, at + 2 + CLAUSE_REACH);
  const quote = next.findIndex(({ kind }) => kind === 'quote');
  const stop = next.findIndex(({ kind }, index) => kind === 'break' && next[index + 1]?.kind !== 'quote');
  return quote >= 0 && (stop < 0 || quote < stop);
}

/** "..., the force | confirmed.", "A clause, he | noted, forbids" */
function isSetOff(parts: readonly Part[], at: number): boolean {
  const next = parts[at + 1];
  const closes = next?.kind !== 'word' || CALENDAR.has(next.word) || CLOSING.test(next.word);
  return closes && edgeBefore(parts, at) !== undefined;
}

const CLOSING = /^(?:on|in|at|to|late|after|when|last|earlier|during|yesterday|today|this|as)$/;

/** The comma, break or quotation before the words that lead to a verb; undefined where they begin the sentence. */
function edgeBefore(parts: readonly Part[], at: number): Part | undefined {
  return parts.slice(Math.max(0, at - SUBJECT_REACH), at).findLast(({ kind }) => kind !== 'word');
}

/** "that the pause", "how it", "they were", "the bridge would"; not "the bones found in the cave were" */
function hasClause(parts: readonly Part[], at: number, behind: string): boolean {
  if (/^(?:that|whether|why|how|he|she|they|it|there)\b/.test(behind)) return true;
  const isParticiple = PREPOSITIONS.has(parts[at + 1]?.word ?? '');
  const words = parts.slice(at + 1, at + 1 + CLAUSE_REACH);
  const end = words.findIndex(({ kind, word }) => kind !== 'word' || CLAUSE_ENDS.test(word));
  const own = end < 0 ? words : words.slice(0, end);
  return own.some(({ word }, index) => (isParticiple ? word === 'that' : index > 0 && FINITE_VERBS.has(word)));
}

const CLAUSE_ENDS = /^(?:who|which|where|when|after|before|because|while)$/;
