import { splitSentences } from '../sentences.ts';
import type { Span } from '../span.ts';
import type { Cue } from './cue.ts';
import { findCue } from './cues.ts';
import { type Part, readParts } from './parts.ts';
import { endsQuoted, findQuoted } from './quoted.ts';

/** A sentence as it was read, before it is known whom a pronoun means. */
export interface Reading {
  readonly sentence: Span;
  readonly parts: readonly Part[];
  /** The words in it that say who says it. */
  readonly cue: Cue | undefined;
  /** Nothing of it stands outside of quotation marks. */
  readonly isQuote: boolean;
  /** It asks, and quotes nobody. */
  readonly isQuestion: boolean;
  /** Its quotation goes on behind its end. */
  readonly runsOn: boolean;
}

/** Reads the sentences of each paragraph. */
export function readParagraphs(paragraphs: readonly string[]): readonly (readonly Reading[])[] {
  let continued = false;
  return paragraphs.map((text) => {
    const quoted = findQuoted(text, continued);
    continued = endsQuoted(text, quoted);
    let next = 0;
    return splitSentences(text).map((sentence) => {
      while (isBefore(quoted[next]?.end, sentence.start + 1)) next += 1;
      let after = next;
      while (isBefore(quoted[after]?.start, sentence.end)) after += 1;
      return readSentence(text, sentence, quoted.slice(next, after));
    });
  });
}

function isBefore(at: number | undefined, border: number): boolean {
  return at !== undefined && at < border;
}

function readSentence(text: string, sentence: Span, quoted: readonly Span[]): Reading {
  const parts = readParts(text, sentence, quoted);
  const isQuote = parts.length > 0 && parts.every(({ kind }) => kind !== 'word');
  // "What did the minister say?" asks; "“Where?” asked Derek" does not
  const isQuestion = text.charAt(sentence.end - 1) === '?' && quoted.length === 0;
  const cue = isQuote || isQuestion ? undefined : findCue(parts);
  return { sentence, parts, cue, isQuote, isQuestion, runsOn: (quoted.at(-1)?.end ?? 0) > sentence.end };
}

/** For each sentence, the cue behind it that names its speaker too: "“No. Never,” | she said", seen from "No." */
export function cuesAhead(readings: readonly Reading[]): readonly (Cue | undefined)[] {
  let ahead: Cue | undefined;
  return readings
    .toReversed()
    .map((reading) => {
      const own = ahead;
      if (!reading.isQuote) ahead = reading.parts[0]?.kind === 'word' ? undefined : reading.cue;
      return own;
    })
    .toReversed();
}
