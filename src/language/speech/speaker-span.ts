import type { Span } from '../span.ts';
import { DETERMINERS, PREPOSITIONS, SUBORDINATORS } from '../words/clause-words.ts';
import { BODY_WORDS, OTHER_PRONOUNS, ROLE_WORDS } from '../words/speaker-words.ts';
import type { Part } from './parts.ts';

/** The longest name of a speaker, in words; more is rather a clause that was misread. */
const LONGEST = 22;

/** Nobody says what "neither side" and "no witness" have said. */
const NOBODY = /^(?:neither|no|nobody|none|nothing)$/;

/** Determiners that are somebody by themselves: "some say", "both deny". */
const STANDING_ALONE = /^(?:some|any|both|either|another|these|those)$/;

/** Where words name a speaker, without where a person belongs; undefined where they name nobody. */
export function spanOf(words: readonly Part[]): Span | undefined {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > LONGEST || NOBODY.test(first.word)) return undefined;
  if (NO_NAMES.some((list) => list.has(last.word))) return undefined;
  if (DETERMINERS.has(last.word) && !STANDING_ALONE.test(last.word)) return undefined;
  return { start: first.start, end: (words[lengthOfName(words) - 1] ?? last).end };
}

const NO_NAMES: readonly ReadonlySet<string>[] = [PREPOSITIONS, OTHER_PRONOUNS, SUBORDINATORS];

/** How many words a person's name takes: "Sgt. Marc Thériault | of the RCMP"; but "the Court of Appeal" and "Nurses at the clinic" are whole. */
function lengthOfName(words: readonly Part[]): number {
  const at = words.findIndex(({ word }) => /^(?:of|at|from|for|in)$/.test(word));
  const [before, last] = [words[at - 2], words[at - 1]];
  const isPerson =
    before?.named === true && last?.named === true && !BODY_WORDS.has(last.word) && !ROLE_WORDS.has(last.word);
  // "Prime Minister of Spain Pedro Orr" ends with the name
  return isPerson && words.at(-1) !== last && !/^\d/.test(last.word) ? at : words.length;
}
