import { createRandom } from '../../bench/train.ts';
import { splitSentences } from '../../src/language/sentences.ts';

/** A report whose sentences are quoted. */
export interface Quotable {
  readonly id: string;
  readonly paragraphs: readonly string[];
}

/** A sentence and where it stands. */
export interface Original {
  readonly report: string;
  /** Paragraph number, from 1. */
  readonly paragraph: number;
  readonly text: string;
}

/** A quotation made from one or two sentences. */
export interface MadeQuote {
  readonly text: string;
  readonly how: string;
  readonly originals: readonly Original[];
}

type Random = () => number;
type Maker = (original: Original, random: Random) => string | undefined;

/** Sentences of fewer words are not quoted: altered, they are another sentence. */
const MIN_WORDS = 6;

/** The sentences of some reports, in order. */
export function sentencesOf(reports: readonly Quotable[]): readonly Original[] {
  return reports.flatMap(({ id, paragraphs }) =>
    paragraphs.flatMap((text, place) =>
      splitSentences(text)
        .map(({ start, end }) => ({ report: id, paragraph: place + 1, text: text.slice(start, end) }))
        .filter((original) => wordsOf(original.text).length >= MIN_WORDS),
    ),
  );
}

/** Quotations that are not what the report says: each with one word dropped, swapped, added or negated, a number changed, or two sentences spliced. */
export function makeAlterations(reports: readonly Quotable[], count: number, seed: number): readonly MadeQuote[] {
  const originals = sentencesOf(reports);
  const random = createRandom(seed);
  const bare = reports.map(({ paragraphs }) => bareText(paragraphs.join(' ')));
  const made: MadeQuote[] = [];
  const makers = Object.entries(ALTERATIONS);
  for (let tries = 0; made.length < count && tries < 50 * count; tries += 1) {
    const [how, make] = makers[tries % makers.length] ?? ['none', () => undefined];
    const original = pick(originals, random);
    const text = make(original, random);
    // Drop a word of "very, very cold" and the report may still say it.
    if (text !== undefined && !bare.some((report) => report.includes(bareText(text)))) {
      made.push({ text, how, originals: [original] });
    }
    if (tries % makers.length === 0) {
      const other = pick(originals, random);
      const spliced = splice(original, other, random);
      if (!bare.some((report) => report.includes(bareText(spliced)))) {
        made.push({ text: spliced, how: 'splice', originals: [original, other] });
      }
    }
  }
  return made.slice(0, count);
}

/** Quotations that are what the report says, as people copy them. */
export function makeHonestCopies(reports: readonly Quotable[], count: number, seed: number): readonly MadeQuote[] {
  const originals = sentencesOf(reports);
  const random = createRandom(seed);
  const made: MadeQuote[] = [];
  const makers = Object.entries(COPIES);
  for (let tries = 0; made.length < count; tries += 1) {
    const [how, make] = makers[tries % makers.length] ?? ['none', () => undefined];
    const original = pick(originals, random);
    const text = make(original, random);
    if (text !== undefined) made.push({ text, how, originals: [original] });
  }
  return made;
}

const ADDED = ['reportedly', 'very', 'two', 'former', 'all', 'secretly', 'the', 'Russian', 'never', 'again'];

const ALTERATIONS: Readonly<Record<string, Maker>> = {
  drop: ({ text }, random) => {
    const words = wordsOf(text);
    const at = inside(words, random);
    return words.filter((_, place) => place !== at).join(' ');
  },
  swap: ({ text }, random) => {
    const words = wordsOf(text);
    const at = inside(words, random);
    const pair = [words[at] ?? '', words[at - 1] ?? ''];
    return [...words.slice(0, at - 1), ...pair, ...words.slice(at + 1)].join(' ');
  },
  replace: ({ text }, random) => {
    const words = wordsOf(text);
    return words.with(Math.floor(random() * words.length), pick(ADDED, random)).join(' ');
  },
  add: ({ text }, random) => {
    const words = wordsOf(text);
    return words.toSpliced(inside(words, random), 0, pick(ADDED, random)).join(' ');
  },
  negate: ({ text }) => {
    const negated = text.replace(/\b(is|are|was|were|has|have|had|will|would|could|can)\b/, '$1 not');
    return negated === text ? undefined : negated;
  },
  affirm: ({ text }) => {
    const affirmed = text.replace(/ (?:not|never|no|neither|nor|without) /, ' ');
    return affirmed === text ? undefined : affirmed;
  },
  number: ({ text }, random) => {
    const changed = text.replace(/\d/, (digit) => String((Number(digit) + 1 + Math.floor(random() * 9)) % 10));
    return changed === text ? undefined : changed;
  },
};

const COPIES: Readonly<Record<string, Maker>> = {
  straight: ({ text }) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-'),
  curly: ({ text }) =>
    text
      .replace(/"(?=\w)/g, '“')
      .replace(/"/g, '”')
      .replace(/'/g, '’')
      .replace(/ - /g, ' — '),
  spaces: ({ text }) => `  ${text.replace(/ /g, '\u00a0 \n')} `,
  lower: ({ text }) => text.charAt(0).toLowerCase() + text.slice(1),
  unstopped: ({ text }) => text.replace(/\.$/, ''),
  marked: ({ text }) => `“${text}”`,
  cut: ({ text }, random) => {
    const words = wordsOf(text);
    const length = 4 + Math.floor(random() * (words.length - 4));
    const from = Math.floor(random() * (words.length - length + 1));
    return words.slice(from, from + length).join(' ');
  },
  omission: ({ text }, random) => {
    const words = wordsOf(text);
    const from = 2 + Math.floor(random() * (words.length - 4));
    const to = from + Math.floor(random() * (words.length - 1 - from));
    const mark = pick(['...', '…', '[...]', '[…]', '(...)', '. . .'], random);
    return [...words.slice(0, from), mark, ...words.slice(to)].join(' ');
  },
};

function splice(first: Original, second: Original, random: Random): string {
  const opening = wordsOf(first.text);
  const closing = wordsOf(second.text);
  const middle = 0.3 + 0.4 * random();
  return [
    ...opening.slice(0, Math.ceil(middle * opening.length)),
    ...closing.slice(Math.ceil(middle * closing.length)),
  ].join(' ');
}

/** Letters, digits and what stands between them, the same however quotes, dashes and spaces are typed: a plainer way to compare than the one under test. */
function bareText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.,;:?!%$]+/gu, ' ')
    .replace(/[ .]+$/, '')
    .trim();
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/);
}

/** A place of a row that is neither its first nor its last. */
function inside(words: readonly string[], random: Random): number {
  return 1 + Math.floor(random() * (words.length - 2));
}

/** One of a row that is not empty. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}
