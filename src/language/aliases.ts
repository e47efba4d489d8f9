import { groupBy } from './group.ts';

/** Titles before a last name, and whether a man or a woman bears them. */
const TITLES: ReadonlyMap<string, 'man' | 'woman' | 'person'> = new Map([
  ['mr', 'man'],
  ['sir', 'man'],
  ['lord', 'man'],
  ['mrs', 'woman'],
  ['ms', 'woman'],
  ['miss', 'woman'],
  ['lady', 'woman'],
  ['dame', 'woman'],
  ['dr', 'person'],
  ['prof', 'person'],
  ['professor', 'person'],
]);

/** What may stand behind a last name. */
const LETTERS = /^(?:KC|QC|MP|MEP|MD|Jr\.?|Sr\.?)$/;

/** Words behind which it says where somebody belongs: "Sgt. Marc Thériault | of the RCMP". */
const BELONGING = /^(?:of|at|from|in|for)$/;

/** A short form in brackets: "(SBU)". */
const SHORT_FORM = /(?<= )\((\p{Lu}[\p{Lu}\p{N}&-]{1,9})\)/gu;

/** The name before a short form, up to eight words: "Ukraine’s Security Service". */
const NAME_BEFORE = /(?:[\p{L}\p{N}’'&-]+ ){1,8}$/u;

/** How far before a short form its name may begin, in UTF-16 code units. */
const NAME_REACH = 200;

/** A name as it is compared. */
interface Name {
  readonly title: string;
  /** Its words without "the", title, letters and where somebody belongs. */
  readonly words: readonly string[];
}

/**
 * Which of the names in a report mean the same: each with the fullest one for it. Joined only where the report's own text
 * shows it: the same words in another case or behind "the", a short form in brackets behind the full one, and a last name
 * that exactly one fuller name ends with.
 */
export function joinAliases(names: readonly string[], text: string): ReadonlyMap<string, string> {
  const shortForms = findShortForms(text);
  const read = new Map(names.map((name) => [name, readName(name)]));
  const byLastWord = groupBy(read.values(), ({ words }) => words.at(-1) ?? '');
  const families = groupBy(read, ([, name]) =>
    familyOf(name, byLastWord.get(name.words.at(-1) ?? '') ?? [], shortForms),
  );
  const joined = [...families.values()].flatMap((family) => {
    const spellings = family.map(([spelling]) => spelling);
    const fullest = spellings.reduce((best, each) => (wordsOf(each).length > wordsOf(best).length ? each : best));
    return spellings.map((spelling) => [spelling, fullest] as const);
  });
  return new Map(joined);
}

/** What is the same for all names of one speaker. */
function familyOf(name: Name, namesakes: readonly Name[], shortForms: ReadonlyMap<string, string>): string {
  const own = name.words.join(' ');
  const [only = own, ...others] = fullestNames(name, namesakes);
  // "Mr Orr" and "Ms Orr" are two; which of them "Orr" is, nobody can tell
  const isContested = only === own && namesakes.some((other) => areDifferent(name, other));
  const key = foldName(others.length > 0 || isContested ? `${name.title} ${own}`.trim() : only);
  return shortForms.get(key) ?? key;
}

/** The fullest names that a name may be short for, itself included; several where people share it. */
function fullestNames(name: Name, namesakes: readonly Name[]): readonly string[] {
  if (!name.words.every((word) => /^\p{Lu}/u.test(word))) return [];
  const possible = namesakes.filter((other) => areAlike(name, other));
  const fullest = possible.filter(
    ({ words }) => !possible.some((other) => other.words.length > words.length && isWithin(words, other.words)),
  );
  // "Olena Marchenko" and "Ivan Marchenko" are two whom "Marchenko" may mean
  return [...new Set(fullest.map(({ words }) => words.join(' ')))];
}

/** Whether one may be the other: the shorter one's words are among the longer one's, and no title speaks against it. */
function areAlike(name: Name, other: Name): boolean {
  return !areDifferent(name, other) && isWithin(name.words, other.words);
}

function areDifferent(name: Name, other: Name): boolean {
  const titles = [name.title, other.title].map((title) => TITLES.get(title));
  return titles.includes('man') && titles.includes('woman');
}

/** "Recorder Trewin" within "Recorder Alison Trewin": the same last word, and the others in order. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  if (short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at === short.length;
}

function readName(spelling: string): Name {
  const all = wordsOf(spelling);
  const title = (all[0] ?? '').toLowerCase().replace(/\.$/, '');
  const words = TITLES.has(title) && all.length > 1 ? all.slice(1) : all;
  const end = words.findIndex((word, at) => at > 0 && BELONGING.test(word) && /^\p{Lu}/u.test(words[at - 1] ?? ''));
  const own = end < 0 ? words : words.slice(0, end);
  const last = own.findLastIndex((word) => !LETTERS.test(word));
  return { title: words === all ? '' : title, words: own.slice(0, Math.max(1, last + 1)) };
}

function wordsOf(name: string): readonly string[] {
  return name.replace(/^(?:the|an?)\s+/i, '').split(/\s+/);
}

function foldName(name: string): string {
  return name.toLowerCase().replaceAll('’', "'");
}

/** The short form of each name that stands before one in brackets: "security service" and "ukraine's security service (sbu)" are "sbu". */
function findShortForms(text: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const { 1: short = '', index } of text.matchAll(SHORT_FORM)) {
    const [before = ''] = NAME_BEFORE.exec(text.slice(Math.max(0, index - NAME_REACH), index)) ?? [];
    const words = before.trim().split(' ');
    const border = words.findLastIndex((word) => /^\p{Ll}/u.test(word) && !/^(?:of|for|and|the)$/.test(word));
    for (let from = border + 1; from < words.length - 1; from += 1) {
      const full = foldName(words.slice(from).join(' '));
      forms.set(full, foldName(short)).set(`${full} (${foldName(short)})`, foldName(short));
    }
  }
  return forms;
}
