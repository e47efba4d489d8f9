import type { Span } from './span.ts';
import { type Memory, type Mention, NOBODY, remember, resolve } from './speech/antecedents.ts';
import type { Cue } from './speech/cue.ts';
import { findHeadlineCue, voicesIn } from './speech/headline.ts';
import { cuesAhead, type Reading, readParagraphs } from './speech/readings.ts';
import { findTopic, namesIn } from './speech/topic.ts';
import { SPEAKER_PRONOUNS } from './words/speaker-words.ts';

/** A sentence that the report puts into somebody's mouth. All of it is slices of the report's own words. */
export interface Attribution {
  /** The sentence, in its paragraph. */
  readonly sentence: Span;
  /** Who says it; for "he" and for a quotation that runs on, where they were named last, maybe in an earlier paragraph. */
  readonly speaker: Mention;
  /** The words that say so, "officials said on Tuesday"; for a quotation that runs on, where they stand. */
  readonly cue: Mention;
  /** What of the sentence is said, without the words that say so where those stand at one of its ends. */
  readonly said: Span;
}

/** What a sentence hands on to the next one, over paragraphs. */
interface State {
  readonly memory: Memory;
  /** Who spoke in the sentence before, if anybody. */
  readonly last: Pick<Attribution, 'speaker' | 'cue'> | undefined;
}

/** A sentence in its place. */
interface Place {
  readonly text: string;
  readonly paragraph: number;
  readonly reading: Reading;
  /** The cue behind it that may name its speaker. */
  readonly ahead: Cue | undefined;
  /** What the whole report shows. */
  readonly report: Evidence;
}

/** What is known only when the whole report was read. */
interface Evidence {
  /** Words that are names, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Last words of the names of those who speak, in lower case. */
  readonly voices: ReadonlySet<string>;
}

interface Step {
  readonly state: State;
  readonly attribution?: Attribution;
}

/**
 * Who a report says said what: for each paragraph, its attributed sentences in order. A sentence that the report itself
 * says, or where nobody is named, is not among them: nothing is guessed. Takes time linear in the length of the text.
 */
export function findSpeech(paragraphs: readonly string[]): readonly (readonly Attribution[])[] {
  const read = readParagraphs(paragraphs);
  const all = read.flat();
  const report = { names: namesIn(all), voices: voicesIn(all) };
  let state: State = { memory: NOBODY, last: undefined };
  return read.map((readings, paragraph) => {
    const ahead = cuesAhead(readings);
    return readings.flatMap((reading, index) => {
      const place = { text: paragraphs[paragraph] ?? '', paragraph, reading, ahead: ahead[index], report };
      const step = attribute(place, state);
      state = step.state;
      return step.attribution ?? [];
    });
  });
}

function attribute(place: Place, state: State): Step {
  const { reading, ahead } = place;
  const { sentence } = reading;
  const cue = reading.cue ?? findHeadlineCue(reading, place.report.voices);
  if (cue !== undefined) return attributeTo(cue, place, state.memory);
  if (!reading.isQuote) return { state: { memory: rememberTopic(place, state.memory), last: undefined } };
  const isAnswered = state.last?.cue.paragraph === place.paragraph && !reading.runsOn;
  if (ahead !== undefined && !isAnswered) return attributeTo(ahead, place, state.memory);
  if (state.last === undefined) return { state };
  return { state, attribution: { ...state.last, sentence, said: sentence } };
}

function attributeTo(cue: Cue, place: Place, memory: Memory): Step {
  const { text, paragraph, reading } = place;
  const { sentence } = reading;
  const words = text.slice(cue.speaker.start, cue.speaker.end);
  const named = { mention: mention(paragraph, cue.speaker), words };
  const found = SPEAKER_PRONOUNS.has(words.toLowerCase())
    ? resolve(inSentence(cue, place, memory), words.toLowerCase())
    : { named, memory: cue.leads ? remember(memory, named) : memory };
  if (found === undefined) return { state: { memory, last: undefined } };
  const last = { speaker: found.named.mention, cue: mention(paragraph, cue) };
  return { state: { memory: found.memory, last }, attribution: { ...last, sentence, said: saidIn(sentence, cue) } };
}

/** "The ministry called that a coincidence: the man, | it said, had asthma." */
function inSentence(cue: Cue, place: Place, memory: Memory): Memory {
  return cue.speaker.start > place.reading.sentence.start ? rememberTopic(place, memory) : memory;
}

function rememberTopic({ text, paragraph, reading, report }: Place, memory: Memory): Memory {
  const topic = findTopic(reading, report.names);
  if (topic === undefined) return memory;
  return remember(memory, { mention: mention(paragraph, topic), words: text.slice(topic.start, topic.end) });
}

function mention(paragraph: number, { start, end }: Span): Mention {
  return { paragraph, start, end };
}

/** A sentence without its cue where that stands at the beginning; elsewhere it stands among what is said. */
function saidIn(sentence: Span, cue: Span): Span {
  const isOpening = cue.start <= sentence.start && cue.end > sentence.start && cue.end < sentence.end;
  return isOpening ? { start: cue.end, end: sentence.end } : { ...sentence };
}
