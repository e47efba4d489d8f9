import { type AnswerKind, isCapitalised, wantedKind } from './answer-kind.ts';
import { splitSentences } from './sentences.ts';
import type { Span } from './span.ts';
import { stem } from './stem.ts';
import { tokenize } from './tokens.ts';
import { STOP_WORDS } from './words/stop-words.ts';

/** A question as it is searched for. */
export interface Question {
  /** The part of the message that asks, as it was written. */
  readonly text: string;
  /** Words that carry its subject, in order; a word asked twice is there twice. */
  readonly words: readonly QuestionWord[];
  readonly wants: AnswerKind | undefined;
}

/** A word of a question that carries its subject. */
export interface QuestionWord {
  readonly word: string;
  readonly stem: string;
  /** Written as a name or number: a capital in mid-sentence, or a digit. */
  readonly named: boolean;
}

/** How much of a text is looked through for its question, in UTF-16 code units from its end. */
const READ_LENGTH = 4_000;

/** Reads a question, of which at most `maxLength` UTF-16 code units count: those that ask, rather than what was said before. */
export function readQuestion(text: string, maxLength: number): Question {
  const { start, end } = findQuestion(text, maxLength);
  const asked = text.slice(start, end);
  const shouted = !/\p{Ll}/u.test(asked);
  const tokens = tokenize(asked);
  const words = tokens
    .filter(({ word }) => !STOP_WORDS.has(word))
    .map((token) => ({
      word: token.word,
      stem: stem(token.word),
      named: /\p{N}/u.test(token.word) || (!shouted && token !== tokens[0] && isCapitalised(asked, token)),
    }));
  return { text: asked, words, wants: wantedKind(asked) };
}

/** The part of a long message that asks: its last sentence with a question mark, else its end, and as much before it as fits. */
export function findQuestion(text: string, maxLength: number): Span {
  if (text.length <= maxLength) return { start: 0, end: text.length };
  const from = Math.max(0, text.length - READ_LENGTH);
  const sentences = splitSentences(text.slice(from)).map((span) => ({
    start: span.start + from,
    end: span.end + from,
  }));
  const end =
    sentences.findLast((span) => text.slice(span.start, span.end).includes('?'))?.end ?? text.trimEnd().length;
  const first = sentences.find((span) => span.start >= end - maxLength && span.start < end);
  return { start: first?.start ?? wordStart(text, end - maxLength), end };
}

/** The first word that begins at or after an offset, so that no word is cut. */
function wordStart(text: string, from: number): number {
  const space = /\s/u.exec(text.slice(from));
  return space === null ? from : from + space.index;
}
