import fc from 'fast-check';
import { checkMessage } from '../../src/answers/message-check.ts';
import type { Passage } from '../../src/answers/passage.ts';
import { openBidi } from '../../src/discord/markdown/bidi.ts';
import type { Message } from '../../src/discord/message.ts';
import { answerMessage } from '../../src/discord/messages/answer.ts';
import { contextMessage } from '../../src/discord/messages/context.ts';
import { othersMessage } from '../../src/discord/messages/others.ts';
import { type Quotation, quotationOf } from '../../src/discord/messages/quotation.ts';
import { turnPage } from '../../src/discord/messages/reading.ts';
import { sharedMessage } from '../../src/discord/messages/share.ts';
import { checkedMessage } from '../../src/discord/messages/verify.ts';
import { createLibrary, type Library } from '../../src/index.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { render } from '../discord/rendered.ts';
import { nastyText } from './nasty-text.ts';

/** Texts in one report: as many as there are kinds of message, so that each run tries every kind. */
export const TEXTS = 8;

/** A block of a message that shows words of a report, and the paragraph that they have to be a slice of. */
interface Shown {
  readonly markdown: string;
  readonly paragraph: string;
}

/** Words that a quotation can be of, so that `/verify` finds it among the rest. */
const ANCHOR = 'Seven wooden boats crossed the river before noon';

const words = fc.array(fc.constantFrom('boats', 'The', 'river', 'said', 'a', '“noon”', '*', '👩‍👩‍👧', '10,000'), {
  maxLength: 30,
});
const paragraph = fc
  .tuple(nastyText(), words, nastyText(), fc.constantFrom(1, 1, 1, 40))
  .map(([before, middle, after, times]) => `${before} ${ANCHOR} ${middle.join(' ')} ${after.repeat(times)}`);

/** A report made to be misread, and what to make of each of its paragraphs. */
export const reportAndChoices: fc.Arbitrary<readonly [readonly string[], readonly number[]]> = fc.tuple(
  fc.array(paragraph, { minLength: TEXTS, maxLength: TEXTS }),
  fc.array(fc.nat(1_000), { minLength: TEXTS, maxLength: TEXTS }),
);

/**
 * What is wrong with what Verbatim shows of these paragraphs, one message for each; empty where all of it is word for word.
 * The messages of `/ask`, Other passages, Context, Share, `/read` and `/verify` are rendered by a parser written by others, and
 * the words have to be a slice of the paragraph, whole unless an omission is marked.
 */
export async function findUnfaithful(paragraphs: readonly string[], choices: readonly number[]): Promise<string[]> {
  const library = await createLibrary([{ id: 'nasty', paragraphs }], { meaning: false });
  return paragraphs.flatMap((text, place) => {
    const passage = choosePassage({ paragraphs, place }, choices[place] ?? 0);
    const make = KINDS[place % KINDS.length] ?? showAnswer;
    return make(library, passage).flatMap((shown) => {
      const fault = faultOf(shown);
      return fault === undefined ? [] : [`${make.name}: ${fault}: ${JSON.stringify({ shown, text })}`];
    });
  });
}

function choosePassage(
  { paragraphs, place }: { paragraphs: readonly string[]; place: number },
  choice: number,
): Passage {
  const text = paragraphs[place] ?? '';
  const spans = splitSentences(text);
  const { start, end } = spans[choice % spans.length] ?? { start: 0, end: text.length };
  const sentence = { start, end, text: text.slice(start, end) };
  return { report: 'nasty', paragraph: place + 1, text, sentence, score: 1, speaker: null };
}

type Show = (library: Library, passage: Passage) => readonly Shown[];

const showAnswer: Show = (library, passage) => {
  const message = answerMessage(library, { verdict: 'answered', confidence: 1, passages: [passage] }, 'one');
  return [{ markdown: blocksOf(message)[1] ?? '', paragraph: passage.text }];
};

const showUnsure: Show = (library, passage) => {
  const message = answerMessage(library, { verdict: 'unsure', confidence: 0.5, passages: [passage] }, 'one');
  return [{ markdown: blocksOf(message)[1] ?? '', paragraph: passage.text }];
};

const showOthers: Show = (library, passage) => {
  const message = othersMessage([quotationOf(library, passage)]);
  return [{ markdown: blocksOf(message)[1] ?? '', paragraph: passage.text }];
};

const showShared: Show = (library, passage) => {
  const message = sharedMessage(quotationOf(library, passage), '42');
  return [{ markdown: blocksOf(message)[0] ?? '', paragraph: passage.text }];
};

const showContext: Show = (library, passage) => {
  const quotation = quotationOf(library, passage);
  const near = [-1, 0, 1].map((step) => paragraphAt(quotation, passage.paragraph + step));
  const [, ...blocks] = blocksOf(contextMessage(quotation));
  return near.flatMap((text, place) => labelled(blocks[place] ?? '', text));
};

const showPage: Show = (library, passage) => {
  const { place } = quotationOf(library, passage);
  const [, ...blocks] = blocksOf(turnPage(library, { ...place, sentence: 0 }));
  return blocks.flatMap((block) => {
    const number = Number(/^-# ¶ (\d+)/.exec(block)?.[1]);
    return labelled(block, library.reports[0]?.paragraphs[number - 1]?.text);
  });
};

const showExact: Show = (library, passage) => showChecked(library, passage, ANCHOR);

const showAltered: Show = (library, passage) => showChecked(library, passage, ANCHOR.replace('wooden', 'iron'));

const KINDS: readonly Show[] = [
  showAnswer,
  showUnsure,
  showOthers,
  showShared,
  showContext,
  showPage,
  showExact,
  showAltered,
];

/** The words of the paragraph around the anchor are quoted too, so that it is this paragraph that is found. */
function showChecked(library: Library, { text }: Passage, quote: string): readonly Shown[] {
  const from = text.indexOf(ANCHOR) + ANCHOR.length;
  const checked = checkMessage(library, `“${quote}${text.slice(from, from + 60)}”`);
  const found = checked.quotes.flatMap(({ check }) => (check.kind === 'absent' ? [] : [check.passage.text]));
  const blocks = blocksOf(checkedMessage(library, checked)).filter((block) => !isOurs(block));
  return found.map((paragraph, place) => ({ markdown: blocks[place] ?? '', paragraph }));
}

/** Headings, labels and citations of a checked message. */
function isOurs(block: string): boolean {
  return /^(?:### (?:Word|Not|\d+ quotes)|Posted|In the report:|(?:According to: .*\n)?— nasty, ¶|\*\*\d\. (?:Word|Not))/.test(
    block,
  );
}

function paragraphAt({ report }: Quotation, number: number): string | undefined {
  return report.paragraphs[number - 1]?.text;
}

/** The words below a label; nothing where there is no such paragraph. */
function labelled(block: string, text: string | undefined): readonly Shown[] {
  return text === undefined ? [] : [{ markdown: block.slice(block.indexOf('\n') + 1), paragraph: text }];
}

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Component[];
}

function blocksOf({ components }: Message): readonly string[] {
  const flatten = (component: Component): readonly string[] => [
    ...(component.content === undefined ? [] : [component.content]),
    ...(component.components ?? []).flatMap(flatten),
  ];
  return components.flatMap(flatten);
}

/** Why the words shown are not those of the paragraph; undefined where they are. */
function faultOf({ markdown, paragraph: text }: Shown): string | undefined {
  const shown = render(markdown).text;
  // White space at the two ends shows nothing, and Discord trims it anyway.
  if (isSlice(shown, (words) => words.trim() === text.trim())) return undefined;
  const begun = shown.replace(/^\[…\] /, '');
  // The report may have the mark of an omission itself.
  const bodies = [begun, shown.replace(/ \[…\]$/, ''), begun.replace(/ \[…\]$/, '')].filter((body) => body !== shown);
  if (bodies.some((body) => isSlice(body, (words) => text.includes(words)))) return undefined;
  return `not the words of the report, or an omission that is not marked: ${JSON.stringify(shown)}`;
}

/** Whether words are so without the controls after them that close the reading directions which they leave open. */
function isSlice(shown: string, isSo: (words: string) => boolean): boolean {
  for (let end = shown.length; ; end -= 1) {
    const words = shown.slice(0, end);
    if (isSo(words) && openBidi(words) === shown.slice(end)) return true;
    if (!/[\u202c\u2069]$/.test(words)) return false;
  }
}
