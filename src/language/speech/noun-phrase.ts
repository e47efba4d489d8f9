import { REPORTING_VERBS, SAYING_VERBS } from '../words/attribution-verbs.ts';
import {
  ADVERBS,
  CALENDAR,
  DETERMINERS,
  FINITE_VERBS,
  HAVING,
  INTRODUCERS,
  PAST_FORMS,
  PHRASE_STOPS,
  PREPOSITIONS,
  SENTENCE_ADVERBS,
  SUBORDINATORS,
  VENUES,
} from '../words/clause-words.ts';
import { SPEAKER_PRONOUNS } from '../words/speaker-words.ts';
import type { Part } from './parts.ts';

/** Where the words end that could be an adverb of the verb behind them: "Kyiv has repeatedly | said". Counts down from `from`. */
export function skipAdverbs(parts: readonly Part[], from: number): number {
  let at = from;
  while (isAdverb(parts[at]) || HAVING.has(parts[at]?.word ?? '')) at -= 1;
  return at;
}

function isAdverb(part: Part | undefined): boolean {
  if (part?.kind !== 'word' || part.named) return false;
  return (
    ADVERBS.has(part.word) || (/^\p{L}{3,}ly$/u.test(part.word) && part.word !== 'family' && part.word !== 'assembly')
  );
}

/** What of the words right before a verb is its subject: rules in order, each cutting away what is not. */
export function trimSubject(words: readonly Part[]): readonly Part[] {
  return [dropOpeners, dropClauses, dropCoordinated, dropIntroduction, dropTime].reduce(
    (left, rule) => rule(left),
    words,
  );
}

/** The words without those that open a sentence: "But | officials", "Meanwhile | the ministry". */
export function dropOpeners(words: readonly Part[]): readonly Part[] {
  const from = words.findIndex(({ word }) => !SENTENCE_ADVERBS.has(word));
  return from < 0 ? [] : words.slice(from);
}

// "weapons that | officials", "what | the referee"; but "a psychologist who saw him" and "the body that runs the port" are one
function dropClauses(words: readonly Part[]): readonly Part[] {
  const at = words.findLastIndex(({ word }) => SUBORDINATORS.has(word));
  if (at < 0) return words;
  const tail = words.slice(at + 1);
  const isRelative = at > 0 && words[at]?.word === 'that' && startsWithVerb(tail);
  return isRelative || tail.length === 0 ? words : tail;
}

function startsWithVerb([first, second]: readonly Part[]): boolean {
  if (first === undefined || first.named) return false;
  return (
    FINITE_VERBS.has(first.word) ||
    (/(?:ed|s)$/.test(first.word) && second !== undefined && (DETERMINERS.has(second.word) || second.named))
  );
}

// "costs were high and | officials"
function dropCoordinated(words: readonly Part[]): readonly Part[] {
  if (words.some(({ word }) => word === 'who')) return words;
  const verb = words.findLastIndex(
    ({ word, named }) => (FINITE_VERBS.has(word) && !named) || SPEAKER_PRONOUNS.has(word),
  );
  if (verb < 0 || words.length === 1) return words;
  const last = words.length - 1;
  if (verb === last) return words.slice(last);
  const join = words.findLastIndex(({ word }) => word === 'and' || word === 'but' || word === 'or');
  return join > verb ? words.slice(join + 1) : [];
}

// "On Tuesday | the ministry", "In a statement | Zelenskyy"; "according to" is another rule's
function dropIntroduction(words: readonly Part[]): readonly Part[] {
  const [first] = words;
  if (first === undefined || !(INTRODUCERS.has(first.word) || CALENDAR.has(first.word))) return words;
  if (words.length === 1) return [];
  const kept = dropTime(words);
  const determiner = kept.findLastIndex(({ word }, at) => at > 1 && DETERMINERS.has(word));
  const named = kept.findLastIndex(
    ({ named: isName, word }, at) =>
      at > 1 && isName && !CALENDAR.has(word) && !/^\d/.test(word) && !isNamedWord(kept[at - 1]),
  );
  const from = Math.max(determiner, named);
  if (from > 1) return kept.slice(from);
  const calendar = kept.findLastIndex(
    ({ word }) => CALENDAR.has(word) || /^(?:\d+|week|month|year|night|morning)$/.test(word),
  );
  return calendar >= 0 ? kept.slice(calendar + 1) : [];
}

function isNamedWord(part: Part | undefined): boolean {
  return part?.named === true && !CALENDAR.has(part.word) && !/^\d/.test(part.word);
}

// "officials | on Tuesday", "The army | late on Friday", "Mr Li | last week"
function dropTime(words: readonly Part[]): readonly Part[] {
  const last = words.at(-1);
  if (last === undefined || words.length === 1) return words;
  const isTime =
    CALENDAR.has(last.word) ||
    /^(?:week|month|year|night|yesterday|today|tomorrow|on|late|early|last|this|later|earlier|there|here|morning|evening|afternoon)$/.test(
      last.word,
    ) ||
    isAdverb(last);
  return isTime ? dropTime(words.slice(0, -1)) : words;
}

/** The noun phrase at the beginning of a clause, up to its verb: "The union | disputes this, saying". */
export function leadingPhrase(words: readonly Part[]): readonly Part[] {
  const open = dropOpeners(words);
  const [first] = open;
  if (first !== undefined && SPEAKER_PRONOUNS.has(first.word)) return [first];
  const verb = open.findIndex((part, at) => at > 0 && isVerb(part, open[at + 1], open[at - 1]));
  return verb < 0 ? [] : trimEdges(open.slice(0, verb));
}

function isVerb({ word, named }: Part, next: Part | undefined, previous: Part | undefined): boolean {
  if (named || DETERMINERS.has(previous?.word ?? '')) return false;
  if (FINITE_VERBS.has(word) || SAYING_VERBS.has(word) || REPORTING_VERBS.has(word)) return true;
  if (PAST_FORMS.has(word) || /[^e]ed$/.test(word)) return next?.word !== 'by';
  return /[^su]s$/.test(word) && next !== undefined && isObject(next);
}

/** "meets | me", "disputes | this", "backs | Ruiz" */
function isObject({ word, named }: Part): boolean {
  return named || DETERMINERS.has(word) || SPEAKER_PRONOUNS.has(word) || /^(?:me|him|us|them|you)$/.test(word);
}

function trimEdges(words: readonly Part[]): readonly Part[] {
  return words.slice(0, skipAdverbs(words, words.length - 1) + 1);
}

/** The noun phrase that begins at a part: "said | Sgt. Marc Thériault of the RCMP, who", "said | the mayor on Tuesday". */
export function phraseFrom(parts: readonly Part[], from: number): readonly Part[] {
  let end = from;
  while (end < parts.length && !endsPhrase(parts, end, from)) end += 1;
  return parts.slice(from, end);
}

function endsPhrase(parts: readonly Part[], at: number, from: number): boolean {
  const part = parts[at];
  if (part?.kind !== 'word') return true;
  if (at === from) return false;
  if (PHRASE_STOPS.has(part.word) || (CALENDAR.has(part.word) && PREPOSITIONS.has(parts[at - 1]?.word ?? '')))
    return true;
  if (part.word === 'who' && isNamedWord(parts[at - 1])) return true;
  return (
    PREPOSITIONS.has(part.word) && part.word !== 'of' && isTimeOrVenue(parts[at + 1], parts[at + 2], parts[at + 3])
  );
}

/** "on Tuesday", "in a statement", "at a news conference", "to reporters" */
function isTimeOrVenue(...next: readonly (Part | undefined)[]): boolean {
  const [first] = next;
  if (first === undefined || first.kind !== 'word') return true;
  if (CALENDAR.has(first.word) || /^\d/.test(first.word)) return true;
  const noun = next.findIndex((part) => part !== undefined && VENUES.has(part.word));
  return noun === 0 || (noun > 0 && next.slice(0, noun).every((part) => part?.kind === 'word'));
}

/** Whether a phrase is rather a clause: it holds a finite verb outside of a relative clause. */
export function isClause(words: readonly Part[]): boolean {
  const relative = words.findIndex(({ word }) => word === 'who' || word === 'that' || word === 'which');
  const own = relative < 0 ? words : words.slice(0, relative);
  return own.some(({ word, named }, at) => (!named || at === 0) && (FINITE_VERBS.has(word) || HAVING.has(word)));
}
