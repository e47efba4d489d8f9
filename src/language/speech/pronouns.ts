import { BODY_WORDS, FEMALE_WORDS, GROUP_WORDS, MALE_WORDS, ROLE_WORDS } from '../words/speaker-words.ts';

/** Words behind which the name of a speaker only says more: "people | familiar with the talks", "documents | seen by". */
const MORE = /\s+(?:of|for|in|at|from|with|who|that|familiar|close|on|to|by|seen|involved|filed)\s/;

/** Letters behind a name, which look like the short form of a body. */
const LETTERS = /^(?:KC|QC|MP|MEP|MD|PhD|II|III|IV)$/;

/** One-word names that are groups even with the capital of a sentence: "Researchers", "Villagers", "Officials". */
const GROUP_ENDING = /(?:ists|ians|agers|chers|icials|itors|ators|dents)$/;

/** Whether a pronoun may mean a speaker, by the words that name them: "she" no man, "it" no person, "they" a group or a body. */
export function mayMean(pronoun: string, speaker: string): boolean {
  const head = headOf(speaker);
  if (pronoun === 'they') return isGroup(speaker, head) || isBody(head);
  if (isGroup(speaker, head)) return false;
  if (pronoun === 'it') return isBody(head) || !(isFullName(speaker) || head.some(isPersonWord));
  if (isBody(head)) return false;
  const others = pronoun === 'he' ? FEMALE_WORDS : MALE_WORDS;
  const isPerson = /^\p{Lu}/u.test(head.at(-1) ?? '') || head.some(isPersonWord);
  return isPerson && !head.some((word) => others.has(fold(word)));
}

/** The last word of a name without what only says more: "Thériault" for "Sgt. Marc Thériault of the RCMP". */
export function lastWordOf(speaker: string): string {
  return headOf(speaker).at(-1) ?? '';
}

/** The words that say what somebody is, not whose, and no more: "wife" for "Mr Farrar’s wife of ten years". */
function headOf(speaker: string): readonly string[] {
  const [head = speaker] = speaker.split(MORE, 1);
  const words = head.trim().split(/\s+/);
  return words.slice(words.findLastIndex((word) => /[’']s?$/.test(word)) + 1);
}

function isPersonWord(word: string): boolean {
  const folded = fold(word);
  if (FEMALE_WORDS.has(folded) || MALE_WORDS.has(folded) || ROLE_WORDS.has(folded)) return true;
  return /(?:er|or|ist|ian|ant|man|woman)$|^(?:champion|chief|chair|head|one|someone|student|resident)$/.test(folded);
}

/** "officials", "Two people", "Kyiv and Western officials" */
function isGroup(speaker: string, head: readonly string[]): boolean {
  const last = head.at(-1) ?? '';
  const folded = fold(last);
  const isPlain = /^\p{Ll}/u.test(last);
  if (isPlain && GROUP_WORDS.has(fold(speaker.split(/\s/, 1)[0] ?? ''))) return true; // "two diplomats"
  if (/\sand\s/.test(speaker) && !isBody(head)) return true;
  if (/^\p{L}+$/u.test(speaker) && (GROUP_ENDING.test(folded) || (ROLE_WORDS.has(folded) && folded.endsWith('s')))) {
    return true;
  }
  return GROUP_WORDS.has(folded) || /ies$/.test(folded) || (isPlain && /[^suiaeo’']s$/.test(folded));
}

/** "The Defence Ministry", "the SBU", "KTV" */
function isBody(head: readonly string[]): boolean {
  const last = head.at(-1) ?? '';
  return BODY_WORDS.has(fold(last)) || (/^\(?[\p{Lu}&]{2,}\)?$/u.test(last) && !LETTERS.test(last));
}

/** Two capitalised words in a row: "Tomas Bryl"; with an article it is a thing, "The Paris Agreement". */
function isFullName(speaker: string): boolean {
  return /\p{Lu}[\p{L}.'’-]+\s+\p{Lu}\p{L}/u.test(speaker) && !/^[Tt]he\s+\p{Lu}/u.test(speaker);
}

function fold(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
