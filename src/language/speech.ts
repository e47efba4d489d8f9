import { splitSentences } from './sentences.ts';
import type { Span } from './span.ts';
import { isKnown, type Memory, type Mention, NOBODY, remember, resolve } from './speech/antecedents.ts';
import { type Cue, findCue } from './speech/cues.ts';
import { leadingPhrase, spanOf } from './speech/noun-phrase.ts';
import { type Part, readParts } from './speech/parts.ts';
import { endsQuoted, findQuoted } from './speech/quoted.ts';
import { DETERMINERS, INTRODUCERS } from './words/clause-words.ts';
import {
  BODY_WORDS,
  FEMALE_WORDS,
  MALE_WORDS,
  OTHER_PRONOUNS,
  ROLE_WORDS,
  SPEAKER_PRONOUNS,
} from './words/speaker-words.ts';

/** A sentence that the report puts into somebody's mouth. All of it is slices of the report's own words. */
export interface Attribution {
  /** The sentence, in its paragraph. */
  readonly sentence: Span;
  /** Who says it; for "he" and for a quotation that runs on, where they were named last, maybe in an earlier paragraph. */
  readonly speaker: Mention;
  /** The words that say so, "officials said on Tuesday"; for a quotation that runs on, where they stand. */
  readonly cue: Mention;
  /** What of the sentence is said, without the words that say so where those stand at one of its ends. */
  readonly said: Span;
}

/** A sentence as it was read, before it is known whom a pronoun means. */
interface Reading {
  readonly sentence: Span;
  readonly parts: readonly Part[];
  readonly cue: Cue | undefined;
  /** Nothing of it stands outside of quotation marks. */
  readonly isQuote: boolean;
  /** The quotation goes on behind its end. */
  readonly runsOn: boolean;
}

/** What a paragraph hands on to the next one. */
interface State {
  readonly memory: Memory;
  /** Who spoke in the sentence before, if anybody. */
  readonly last: Pick<Attribution, 'speaker' | 'cue'> | undefined;
}

/**
 * Who a report says said what: for each paragraph, its attributed sentences in order. A sentence that the report itself
 * says, or where nobody is named, is not among them: nothing is guessed. Takes time linear in the length of the text.
 */
export function findSpeech(paragraphs: readonly string[]): readonly (readonly Attribution[])[] {
  let state: State = { memory: NOBODY, last: undefined };
  let continued = false;
  return paragraphs.map((text, paragraph) => {
    const quoted = findQuoted(text, continued);
    continued = endsQuoted(text, quoted);
    const readings = readSentences(text, quoted);
    const ahead = speakersAhead(readings);
    const found: Attribution[] = [];
    for (const [index, reading] of readings.entries()) {
      const step = attribute({ text, paragraph, reading, ahead: ahead[index] }, state);
      state = step.state;
      if (step.attribution !== undefined) found.push(step.attribution);
    }
    return found;
  });
}

function readSentences(text: string, quoted: readonly Span[]): readonly Reading[] {
  let next = 0;
  return splitSentences(text).map((sentence) => {
    while ((quoted[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next += 1;
    let after = next;
    while ((quoted[after]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) after += 1;
    const own = quoted.slice(next, after);
    const parts = readParts(text, sentence, own);
    const isQuote = parts.length > 0 && parts.every(({ kind }) => kind !== 'word');
    const runsOn = (own.at(-1)?.end ?? 0) > sentence.end;
    return {
      sentence,
      parts,
      isQuote,
      runsOn,
      cue: isQuote || isQuestion(text, sentence, parts) ? undefined : findCue(parts),
    };
  });
}

/** "What did the minister say?" asks; "“Where?” asked Derek" does not. */
function isQuestion(text: string, { end }: Span, parts: readonly Part[]): boolean {
  return text.charAt(end - 1) === '?' && parts.every(({ kind }) => kind !== 'quote');
}

/** For each sentence, the one behind it whose speaker says it too: "“No. Never,” she said", seen from "No." */
function speakersAhead(readings: readonly Reading[]): readonly (Cue | undefined)[] {
  let ahead: Cue | undefined;
  return readings
    .toReversed()
    .map((reading) => {
      const own = ahead;
      if (!reading.isQuote) ahead = reading.parts[0]?.kind === 'word' ? undefined : reading.cue;
      return own;
    })
    .toReversed();
}

interface Place {
  readonly text: string;
  readonly paragraph: number;
  readonly reading: Reading;
  readonly ahead: Cue | undefined;
}

interface Step {
  readonly state: State;
  readonly attribution?: Attribution;
}

function attribute(place: Place, state: State): Step {
  const { reading, ahead } = place;
  if (reading.cue !== undefined) return attributeTo(reading.cue, place, state);
  if (!reading.isQuote) return { state: { memory: rememberSubject(place, state.memory), last: undefined } };
  if (ahead !== undefined && (reading.runsOn || state.last === undefined)) return attributeTo(ahead, place, state);
  if (state.last === undefined) return { state };
  const { sentence } = reading;
  return { state, attribution: { ...state.last, sentence, said: sentence } };
}

function attributeTo(cue: Cue, place: Place, { memory }: State): Step {
  const { text, paragraph, reading } = place;
  const { sentence } = reading;
  const words = text.slice(cue.speaker.start, cue.speaker.end);
  const named = { mention: { paragraph, ...spanAt(cue.speaker) }, words };
  const isPronoun = SPEAKER_PRONOUNS.has(words.toLowerCase());
  // "The ministry called that a coincidence: the man, it said, had asthma."
  const before = isPronoun && cue.start > sentence.start ? rememberSubject(place, memory) : memory;
  const meant = isPronoun ? resolve(before, words.toLowerCase()) : undefined;
  if (isPronoun && meant === undefined) return { state: { memory, last: undefined } };
  const speaker = meant?.named.mention ?? named.mention;
  const attribution = { sentence, speaker, cue: { paragraph, ...spanAt(cue) }, said: saidIn(sentence, cue) };
  const after = meant?.memory ?? (cue.leads ? remember(memory, named) : memory);
  return { state: { memory: after, last: attribution }, attribution };
}

function spanAt({ start, end }: Span): Span {
  return { start, end };
}

/** The sentence without the cue, where the cue stands at its beginning or end, or elsewhere altogether. */
function saidIn(sentence: Span, cue: Span): Span {
  if (cue.start >= sentence.end || cue.end <= sentence.start) return sentence;
  if (cue.start <= sentence.start) return { start: Math.min(cue.end, sentence.end), end: sentence.end };
  return sentence;
}

/** Who a sentence is about may be who speaks in the next: "Striker Femi Okoro, 19, scored twice. He said ..." */
function rememberSubject({ text, paragraph, reading: { parts, sentence } }: Place, memory: Memory): Memory {
  if (text.charAt(sentence.end - 1) === '?') return memory;
  const end = parts.findIndex(({ kind }) => kind !== 'word');
  const opening = end < 0 ? parts : parts.slice(0, end);
  const phrase = leadingPhrase(opening);
  const subject = phrase.length > 0 || !opening.every(({ named }) => named) ? phrase : opening;
  const span = spanOf(subject);
  const last = subject.at(-1);
  if (span === undefined || last === undefined || !maySpeak(subject, last)) return memory;
  const words = text.slice(span.start, span.end);
  // The capital of a first word may be the sentence's own.
  if (subject.length === 1 && !isKnown(memory, words) && !SPEAKERS.some((list) => list.has(last.word))) return memory;
  return remember(memory, { mention: { paragraph, ...span }, words });
}

/** Names, and words for people and bodies; not "A pink scooter" or "The Paris Agreement". */
function maySpeak(subject: readonly Part[], last: Part): boolean {
  const [first, second] = subject;
  if (first === undefined || NO_SUBJECTS.some((words) => words.has(first.word))) return false;
  const isName = last.named && !/^\d/.test(last.word) && (!DETERMINERS.has(first.word) || second?.named === false);
  return isName || SPEAKERS.some((words) => words.has(last.word));
}

const NO_SUBJECTS = [INTRODUCERS, SPEAKER_PRONOUNS, OTHER_PRONOUNS];
const SPEAKERS = [ROLE_WORDS, BODY_WORDS, FEMALE_WORDS, MALE_WORDS];
