import type { Span } from '../span.ts';
import {
  ADVERBS,
  DETERMINERS,
  INTRODUCERS,
  PREPOSITIONS,
  SENTENCE_ADVERBS,
  SUPPOSING,
  UNDOING,
} from '../words/clause-words.ts';
import { OTHER_PRONOUNS, SPEAKER_PRONOUNS } from '../words/speaker-words.ts';
import { isClause, leadingPhrase, skipAdverbs, trimSubject } from './noun-phrase.ts';
import type { Part } from './parts.ts';
import { spanOf } from './speaker-span.ts';

/** How far before a verb its subject is looked for, in parts; keeps a sentence of thousands of verbs linear. */
const REACH = 90;

/** Who does what the verb at a part says, where it stands before it; undefined where nobody does. */
export function subjectBefore(parts: readonly Part[], verb: number): Span | undefined {
  const at = skipAdverbs(parts, verb - 1);
  const part = parts[at];
  switch (part?.kind) {
    case 'comma':
      return subjectBeforeInsertion(parts, at, PLURAL_VERB.test(parts[verb]?.word ?? ''));
    case 'word':
      return subjectEndingAt(parts, at, part);
    default:
      return undefined;
  }
}

/** The subject whose last word is a part. */
function subjectEndingAt(parts: readonly Part[], at: number, last: Part): Span | undefined {
  if (UNDOING.has(last.word)) return undefined; // "would not say", "is expected", "to warn"
  if (SPEAKER_PRONOUNS.has(last.word)) return isSupposed(parts, at) ? undefined : last; // "a cafe she | calls"
  if (/^(?:and|but|or|then)$/.test(last.word)) return subjectOfClause(parts, at); // "shook her head and | said"
  if (NO_LAST_WORDS.some((words) => words.has(last.word)) && !STANDING_ALONE.test(last.word)) return undefined;
  const from = startOfSegment(parts, at);
  const words = trimSubject(parts.slice(from, at + 1));
  const [first] = words;
  if (first === undefined || isClause(words) || isParticiple(words)) return undefined;
  return isSupposed(parts, parts.indexOf(first, from)) ? undefined : spanOf(words);
}

const NO_LAST_WORDS: readonly ReadonlySet<string>[] = [OTHER_PRONOUNS, PREPOSITIONS, DETERMINERS];

/** Determiners that are somebody by themselves: "some say", "both deny". */
const STANDING_ALONE = /^(?:some|both|another|these|those|either|any)$/;

/** ", ending | fears that" has no subject. */
function isParticiple([first, second]: readonly Part[]): boolean {
  return first !== undefined && second === undefined && !first.named && first.word.endsWith('ing');
}

/** The subject of the clause that a part stands in, from the clause's beginning: "The union disputes this, | saying". */
export function subjectOfClause(parts: readonly Part[], at: number): Span | undefined {
  const segments = splitSegments(parts, startOfClause(parts, at), at);
  const index = segments.findIndex((segment) => !isIntroduction(segment));
  const own = segments[index];
  if (own === undefined) return undefined;
  const phrase = leadingPhrase(own);
  if (phrase.length > 0) return spanOf(phrase);
  // "Mr Orr, 57, shook his head and said": the verb stands behind an insertion
  return segments.length > index + 1 && !isClause(own) ? spanOf(trimSubject(own)) : undefined;
}

/** "Dr Diallo, who was not involved, | cautioned", "A lawyer for the family, Idriss Benali, | said". */
function subjectBeforeInsertion(parts: readonly Part[], comma: number, isPlural: boolean): Span | undefined {
  const segments = splitSegments(parts, startOfClause(parts, comma), comma);
  let at = segments.length - 1;
  if (at < 1) return undefined;
  while (at > 0 && (isInsertion(segments[at] ?? [], segments[at - 1]) || isPlaceBehind(segments, at))) at -= 1;
  // "Neighbors led by a judge, Warren Teague, | say": one man would not "say"
  if (isPlural && at > 0 && isOneName(segments[at] ?? [])) at -= 1;
  if (isIntroduction(segments[at] ?? [])) at += 1;
  const words = trimSubject(segments[at] ?? []);
  return words.length === 0 || isClause(words) || UNDOING.has(words.at(-1)?.word ?? '') ? undefined : spanOf(words);
}

/** Forms that one person alone does not take. */
const PLURAL_VERB =
  /^(?:accuse|acknowledge|admit|allege|argue|believe|claim|deny|describe|expect|fear|hope|insist|say|suspect|think|warn)$/;

function isOneName(words: readonly Part[]): boolean {
  return words.length > 1 && words.every(({ named }) => named);
}

/** "Minnesota" in "Great Lakes Commerce, based in Duluth, Minnesota, said" */
function isPlaceBehind(segments: readonly (readonly Part[])[], at: number): boolean {
  const before = segments[at - 1];
  const isPlace = segments[at]?.every(({ named }) => named) ?? false;
  return (
    isPlace &&
    at > 1 &&
    before !== undefined &&
    before.at(-1)?.named === true &&
    isInsertion(before) &&
    !DETERMINERS.has(before[0]?.word ?? '')
  );
}

/** What stands between commas behind a name: "57", "who keeps goal", "the submariner", "for Mr Farrar", "based in Duluth". */
function isInsertion(words: readonly Part[], before: readonly Part[] = []): boolean {
  const [first] = words;
  if (first === undefined || INSERTED.test(first.word) || PREPOSITIONS.has(first.word) || ADVERBS.has(first.word))
    return true;
  // "the submariner", "the US food corporation"; but "the SBU" and "the Kremlin" are names
  if (DETERMINERS.has(first.word)) return words.length === 1 || words.at(-1)?.named !== true;
  if (first.named) return false;
  // "Robert Merner, assistant chief of the police"
  const followsName = before.at(-1)?.named === true && !isIntroduction(before);
  return followsName || INTRODUCERS.has(first.word) || /(?:ed|ing)$|^(?:known|seen)$/.test(first.word);
}

/** First words of what is set off behind a name, and whole titles behind one. */
const INSERTED = /^(?:who|whose|which|whom|where|when|and|an?|jr|sr|phd|md|kc|qc|mp|[dri]-.*|\d.*)$/;

/** "At a camp in the school", "Speaking to reporters"; but "Manning" and "Sally Hope" are names */
function isIntroduction(words: readonly Part[]): boolean {
  const [first, second] = words;
  if (first === undefined || INTRODUCERS.has(first.word) || ADVERBS.has(first.word)) return true;
  if (SENTENCE_ADVERBS.has(first.word)) return true;
  const isParticiple = /(?:ing|ly)$/.test(first.word);
  return isParticiple && (!first.named || (second !== undefined && !second.named));
}

/** "if officials | say so" */
function isSupposed(parts: readonly Part[], subject: number): boolean {
  return SUPPOSING.has(parts[subject - 1]?.word ?? '');
}

/** Where the words begin that stand between a comma, a break or a quotation and a part. */
function startOfSegment(parts: readonly Part[], at: number): number {
  let from = at;
  while (from > 0 && at - from < REACH && parts[from - 1]?.kind === 'word') from -= 1;
  return from;
}

/** Where the clause of a part begins: behind a colon, a semicolon, a dash, a quotation, or a comma with "and" or "but". */
function startOfClause(parts: readonly Part[], at: number): number {
  let from = at;
  while (from > 0 && at - from < REACH && !isClauseBorder(parts, from - 1)) from -= 1;
  return from;
}

function isClauseBorder(parts: readonly Part[], at: number): boolean {
  const kind = parts[at]?.kind;
  if (kind === 'break' || kind === 'quote') return true;
  return kind === 'comma' && /^(?:but|while|so|because|although|though)$/.test(parts[at + 1]?.word ?? '');
}

/** The words between two parts, parted at the commas; empty segments are left out. */
function splitSegments(parts: readonly Part[], from: number, to: number): readonly (readonly Part[])[] {
  const segments: Part[][] = [[]];
  for (const part of parts.slice(from, to)) {
    if (part.kind === 'comma') segments.push([]);
    else segments.at(-1)?.push(part);
  }
  return segments.filter((segment) => segment.length > 0);
}
