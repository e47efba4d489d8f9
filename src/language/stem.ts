/**
 * The Porter2 stemmer for English, written from its published description: M. F. Porter, "The English (Porter2) stemming
 * algorithm" (2001, revised 2006), snowballstem.org/algorithms/english/stemmer.html.
 * Inside, a `y` that is a consonant is written `Y`, as the description does.
 */

const VOWEL = /[aeiouy]/;
const SHORT_SYLLABLE_AT_END = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;
const DOUBLE_AT_END = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;

/** Words whose stem the rules would get wrong. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
]);
const INVARIANT: ReadonlySet<string> = new Set(['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes']);
const INVARIANT_WITHOUT_S: ReadonlySet<string> = new Set(
  'inning outing canning herring earring proceed exceed succeed'.split(' '),
);

/** Endings of steps 2 to 4, each step's list longest first so that the first match is the longest. */
const STEP_2: readonly (readonly [ending: string, replacement: string])[] = [
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
  ['ization', 'ize'],
  ['ousness', 'ous'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['tional', 'tion'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['fulli', 'ful'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['anci', 'ance'],
  ['ator', 'ate'],
  ['enci', 'ence'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
];
const STEP_3: readonly (readonly [ending: string, replacement: string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['ative', ''],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const STEP_4: readonly string[] = 'ement ance ence able ible ment ant ent ion ism ate iti ous ive ize al er ic'.split(
  ' ',
);

/** A word on its way through the steps, with where its regions R1 and R2 begin. */
interface Regions {
  readonly r1: number;
  readonly r2: number;
}

/** The stem of a lower-case word: "prisoners" and "prisoner" share one. Words that are not plain English letters stay as they are. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word) || INVARIANT.has(word)) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  const marked = markConsonantY(word);
  const regions = findRegions(marked);
  const singular = removePlural(marked);
  if (INVARIANT_WITHOUT_S.has(singular)) return singular;
  const base = replaceFinalY(removeVerbEnding(singular, regions));
  const root = removeResidue(replaceStep3(replaceStep2(base, regions), regions), regions);
  return trimFinalLetter(root, regions).toLowerCase();
}

/** "youth" to "Youth", "boy" to "boY": a y at the start or after a vowel is a consonant. */
function markConsonantY(word: string): string {
  return word.replace(/^y|([aeiouy])y/g, (_match, vowel: string | undefined) => `${vowel ?? ''}Y`);
}

/** R1 is what follows the first consonant after a vowel; R2 is the R1 of R1. */
function findRegions(word: string): Regions {
  const prefix = /^(?:gener|commun|arsen)/.exec(word)?.[0];
  const r1 = prefix?.length ?? afterVowelConsonant(word, 0);
  return { r1, r2: afterVowelConsonant(word, r1) };
}

function afterVowelConsonant(word: string, from: number): number {
  const match = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return match === null ? word.length : from + match.index + 2;
}

/** Step 1a: "caresses" to "caress", "ties" to "tie", "cries" to "cri", "gaps" to "gap". */
function removePlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[sd]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/.test(word) || !word.endsWith('s')) return word;
  return VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

/** Step 1b: "agreed" to "agree", "hopping" to "hop", "hoping" to "hope". */
function removeVerbEnding(word: string, { r1 }: Regions): string {
  const agreed = /eed(?:ly)?$/.exec(word);
  if (agreed !== null) return agreed.index >= r1 ? word.slice(0, agreed.index + 2) : word;
  const ending = /(?:ed|ing)(?:ly)?$/.exec(word);
  if (ending === null) return word;
  const rest = word.slice(0, ending.index);
  if (!VOWEL.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (DOUBLE_AT_END.test(rest)) return rest.slice(0, -1);
  return r1 >= rest.length && SHORT_SYLLABLE_AT_END.test(rest) ? `${rest}e` : rest;
}

/** Step 1c: "cry" to "cri"; not "by", not "say". */
function replaceFinalY(word: string): string {
  return /.[^aeiouy][yY]$/.test(word) ? `${word.slice(0, -1)}i` : word;
}

function replaceStep2(word: string, { r1 }: Regions): string {
  const found = STEP_2.find(([ending]) => word.endsWith(ending));
  if (found === undefined) return word;
  const [ending, replacement] = found;
  const rest = word.slice(0, -ending.length);
  if (rest.length < r1) return word;
  if (ending === 'ogi' && !rest.endsWith('l')) return word;
  if (ending === 'li' && !/[cdeghkmnrt]$/.test(rest)) return word;
  return rest + replacement;
}

function replaceStep3(word: string, { r1, r2 }: Regions): string {
  const found = STEP_3.find(([ending]) => word.endsWith(ending));
  if (found === undefined) return word;
  const [ending, replacement] = found;
  const rest = word.slice(0, -ending.length);
  return rest.length < (ending === 'ative' ? r2 : r1) ? word : rest + replacement;
}

/** Step 4: "adjustment" to "adjust", "adoption" to "adopt". */
function removeResidue(word: string, { r2 }: Regions): string {
  const ending = STEP_4.find((candidate) => word.endsWith(candidate));
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  if (rest.length < r2 || (ending === 'ion' && !/[st]$/.test(rest))) return word;
  return rest;
}

/** Step 5: "rate" stays, "debate" to "debat", "controll" to "control". */
function trimFinalLetter(word: string, { r1, r2 }: Regions): string {
  const rest = word.slice(0, -1);
  if (word.endsWith('e')) {
    const removable = rest.length >= r2 || (rest.length >= r1 && !SHORT_SYLLABLE_AT_END.test(rest));
    return removable ? rest : word;
  }
  return word.endsWith('ll') && rest.length >= r2 ? rest : word;
}
