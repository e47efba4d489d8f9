import type { Token } from './tokens.ts';
import { NUMBER_WORDS } from './words/numbers.ts';
import { REASON_WORDS } from './words/reasons.ts';
import { SPEECH_VERBS } from './words/speech-verbs.ts';
import { TIME_WORDS } from './words/times.ts';

/** What a question wants to be told: who, where, when, how many, why, or what somebody said. */
export type AnswerKind = 'name' | 'place' | 'time' | 'number' | 'reason' | 'speech';

/** Ways of asking, each with its example; the first that a question shows decides. */
const ASKING: readonly (readonly [pattern: RegExp, kind: AnswerKind])[] = [
  [/\bhow (?:many|much|old|far|tall|big|large|high|deep|fast|heavy|wide)\b/, 'number'], // "how many troops"
  [/\bhow long ago\b|\bsince when\b/, 'time'],
  [/\bhow long\b|\b(?:what|which) (?:percent(?:age)?|share|number|amount|age|price)\b/, 'number'],
  [/\bwhen\b|\b(?:what|which) (?:time|day|date|year|month|week|century|decade)\b|\bhow soon\b/, 'time'],
  [/\bwhere(?:abouts)?\b|\b(?:what|which) (?:country|city|town|place|region|state|village|part)\b/, 'place'],
  [/\bwhy\b|\bhow come\b|\bwhat (?:caused|for|made)\b|\breason\b/, 'reason'],
  [/\bwho(?:m|se|s)?\b|\bwhat (?:is|was) the name\b|\bnamed?\b/, 'name'], // "who carried it out"
  [/\b(?:say|says|said|claim|claims|claimed|tell|told|respond|react|comment)\b/, 'speech'], // "what did Moscow say"
];

/** The kind of answer that a question wants; undefined where it does not show. */
export function wantedKind(question: string): AnswerKind | undefined {
  const folded = question.toLowerCase();
  return ASKING.find(([pattern]) => pattern.test(folded))?.[1];
}

/** The kinds of answer that a sentence could hold, by its words. `text` is what the tokens stand in. */
export function heldKinds(text: string, tokens: readonly Token[]): ReadonlySet<AnswerKind> {
  const held = new Set<AnswerKind>();
  let previous: Token | undefined;
  for (const token of tokens) {
    for (const kind of kindsOf(text, token, previous)) held.add(kind);
    previous = token;
  }
  return held;
}

const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in at near from to across outside inside around of'.split(' '),
);

function kindsOf(text: string, token: Token, previous: Token | undefined): readonly AnswerKind[] {
  const { word } = token;
  if (/\p{N}/u.test(word)) return /^(?:1\d|20)\d\d$/.test(word) ? ['number', 'time'] : ['number'];
  if (TIME_WORDS.has(word)) return ['time'];
  if (NUMBER_WORDS.has(word)) return ['number'];
  if (REASON_WORDS.has(word)) return ['reason'];
  if (SPEECH_VERBS.has(word)) return ['speech'];
  if (previous === undefined || !isCapitalised(text, token)) return [];
  return PLACE_PREPOSITIONS.has(previous.word) ? ['name', 'place'] : ['name'];
}

/** Whether a token begins with a capital letter in its text. */
export function isCapitalised(text: string, { start }: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(start, start + 2));
}
