import type { Span } from '../span.ts';
import { DETERMINERS, INTRODUCERS } from '../words/clause-words.ts';
import {
  BODY_WORDS,
  FEMALE_WORDS,
  MALE_WORDS,
  OTHER_PRONOUNS,
  ROLE_WORDS,
  SPEAKER_PRONOUNS,
} from '../words/speaker-words.ts';
import { dropOpeners, leadingPhrase } from './noun-phrase.ts';
import type { Part } from './parts.ts';
import type { Reading } from './readings.ts';
import { spanOf } from './speaker-span.ts';

/** Who a sentence is about, where that is somebody who may speak next: "Striker Femi Okoro, 19, scored twice. | He said ..." */
export function findTopic({ parts, isQuestion }: Reading, names: ReadonlySet<string>): Span | undefined {
  if (isQuestion) return undefined;
  const end = parts.findIndex(({ kind }) => kind !== 'word');
  const opening = dropOpeners(end < 0 ? parts : parts.slice(0, end));
  const phrase = leadingPhrase(opening);
  const subject = phrase.length === 0 && opening.every(({ named }) => named) ? opening : phrase;
  const [first, second] = subject;
  const last = subject.at(-1);
  if (first === undefined || last === undefined || NO_TOPICS.some((words) => words.has(first.word))) return undefined;
  if (SPEAKERS.some((words) => words.has(last.word))) return spanOf(subject);
  // "The singer Mara Quill", but not "The Paris Agreement", and not "Grades", whose capital is the sentence's own
  const isName = last.named && !/^\d/.test(last.word) && (!DETERMINERS.has(first.word) || second?.named === false);
  const isAged = subject.length === opening.length && /^(?:\d{1,3}|who)$/.test(parts[end + 1]?.word ?? ''); // "Hamilton, 38, finished third"
  return isName && (subject.length > 1 || isAged || names.has(last.word)) ? spanOf(subject) : undefined;
}

/** Words written with a capital inside a sentence, in lower case: names, as far as the report shows. */
export function namesIn(readings: readonly Reading[]): ReadonlySet<string> {
  return new Set(
    readings.flatMap(({ parts }) =>
      parts
        .slice(1)
        .filter(isNamedWord)
        .map(({ word }) => word),
    ),
  );
}

function isNamedWord({ named, word }: Part): boolean {
  return named && !/^\d/.test(word);
}

const NO_TOPICS: readonly ReadonlySet<string>[] = [INTRODUCERS, SPEAKER_PRONOUNS, OTHER_PRONOUNS];
const SPEAKERS: readonly ReadonlySet<string>[] = [ROLE_WORDS, BODY_WORDS, FEMALE_WORDS, MALE_WORDS];
