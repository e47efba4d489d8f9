import { isWord, QUOTE_MARK, readQuoteTokens } from '../language/quote-tokens.ts';
import { NEGATIONS } from '../language/words/negations.ts';
import { NUMBER_WORDS } from '../language/words/numbers.ts';
import { SENTENCE_OPENERS } from '../language/words/sentence-openers.ts';
import { SPEECH_VERBS } from '../language/words/speech-verbs.ts';
import { STOP_WORDS } from '../language/words/stop-words.ts';
import type { Change } from './quote-changes.ts';
import type { QuoteCheck } from './verify.ts';

/** What a change is about, the gravest first. */
const SUBJECTS = ['negation', 'number', 'speaker', 'name', 'words'] as const;

type Subject = (typeof SUBJECTS)[number];

/** A place where quotation and report differ. */
interface Difference {
  /** The report's words that the quotation does not have; may be empty. */
  readonly removed: string;
  /** The quotation's words that the report does not have; may be empty. */
  readonly added: string;
  /** What both have before and after it. */
  readonly before: string;
  readonly after: string;
}

/** How much of a change is repeated, in UTF-16 code units. */
const SHOWN = 100;

const NAMES: Readonly<Record<Subject, string>> = {
  negation: 'A negation is',
  number: 'A number is',
  speaker: 'The speaker is',
  name: 'A name is',
  words: 'Words are',
};

/**
 * What is not the same, in sentences for a person, the gravest first: a changed negation, number, speaker or name is called
 * that. Of an `exact` quotation, only that the words it leaves out hold a negation. Empty where there is nothing to say.
 */
export function describeChanges(check: QuoteCheck): readonly string[] {
  if (check.kind === 'absent') return [];
  const differences = findDifferences(check.changes).map((each) => ({ each, subject: subjectOf(each) }));
  if (check.kind === 'exact') {
    const hidden = differences.filter(({ subject }) => subject === 'negation');
    return hidden.map(({ each }) => `The words left out hold a negation: “${shorten(each.removed)}”.`);
  }
  return SUBJECTS.flatMap((subject) =>
    differences.filter((difference) => difference.subject === subject).map(({ each }) => describe(subject, each)),
  );
}

/** Whether the report names one speaker, and the quotation another in the same place. */
export function namesOtherSpeaker(check: QuoteCheck): boolean {
  if (check.kind === 'absent') return false;
  const others = findDifferences(check.changes).filter((difference) => subjectOf(difference) === 'speaker');
  return others.some(({ removed, added }) => [removed, added].every((words) => /(?<![\p{L}\p{N}])\p{Lu}/u.test(words)));
}

function describe(subject: Subject, { removed, added }: Difference): string {
  if (added === '') return `${NAMES[subject]} left out: “${shorten(removed)}”.`;
  if (removed === '') return `${NAMES[subject]} added: “${shorten(added)}”.`;
  return `${NAMES[subject]} changed: the report has “${shorten(removed)}”, the quote “${shorten(added)}”.`;
}

/** The changes between one stretch that is the same and the next, taken together. */
function findDifferences(changes: readonly Change[]): readonly Difference[] {
  const differences: Difference[] = [];
  let [before, removed, added] = ['', '', ''];
  const close = (after: string): void => {
    if (removed + added !== '') differences.push({ removed: removed.trim(), added: added.trim(), before, after });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of changes) {
    if (kind === 'removed') removed += text;
    if (kind === 'added') added += text;
    if (kind !== 'same') continue;
    close(text);
    before = text;
  }
  close('');
  return differences;
}

function subjectOf(difference: Difference): Subject {
  const removed = wordsOf(difference.removed);
  const added = wordsOf(difference.added);
  if (differ(removed, added, isNegation)) return 'negation';
  if (differ(removed, added, isNumber)) return 'number';
  const isName = (word: string, place: number): boolean => isNameAfter(place === 0 ? difference.before : 'a', word);
  if (!differ(removed, added, isName)) return 'words';
  return isBesideSpeech(difference) ? 'speaker' : 'name';
}

/** Whether the words of a sort are not the same in the two. */
function differ(
  removed: readonly string[],
  added: readonly string[],
  isSo: (word: string, place: number) => boolean,
): boolean {
  return removed.filter(isSo).join(' ') !== added.filter(isSo).join(' ');
}

function isNegation(word: string): boolean {
  const folded = word.toLowerCase();
  return NEGATIONS.has(folded) || folded.endsWith(`n${QUOTE_MARK}t`);
}

function isNumber(word: string): boolean {
  return /\p{N}/u.test(word) || NUMBER_WORDS.has(word.toLowerCase());
}

/** "Kyiv" is a name anywhere; at the beginning of a sentence, "The" and "They" have a capital as well. */
function isNameAfter(before: string, word: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  const folded = word.toLowerCase();
  return /[^.!?"”\s]["”\s]*$/u.test(before) || !(STOP_WORDS.has(folded) || SENTENCE_OPENERS.has(folded));
}

/** "said Kyiv", "Kyiv said", "according to Kyiv". */
function isBesideSpeech({ before, after, removed, added }: Difference): boolean {
  if (/according to(?: the)?\s*$/iu.test(before)) return true;
  const near = [wordsOf(before).at(-1), wordsOf(after).at(0), ...wordsOf(removed), ...wordsOf(added)];
  return near.some((word) => word !== undefined && SPEECH_VERBS.has(word.toLowerCase()));
}

function wordsOf(text: string): readonly string[] {
  return readQuoteTokens(text)
    .map(({ key }) => key)
    .filter(isWord);
}

function shorten(text: string): string {
  if (text.length <= SHOWN) return text;
  return `${text.slice(0, SHOWN).replace(/\s+\S*$/u, '')} …`;
}
