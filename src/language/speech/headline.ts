import type { Cue } from './cue.ts';
import type { Part } from './parts.ts';
import type { Reading } from './readings.ts';
import { spanOf } from './speaker-span.ts';

/** The longest name before or behind the colon of a headline, in words. */
const LONGEST_NAME = 4;

/** The last words of those who speak elsewhere in the report, in lower case. */
export function voicesIn(readings: readonly Reading[]): ReadonlySet<string> {
  const voices = readings.flatMap(({ cue, parts }) => {
    const last = cue === undefined ? undefined : parts.find(({ end }) => end === cue.speaker.end);
    return last?.named === true ? [last.word] : [];
  });
  return new Set(voices);
}

/** "Zelenskyy: two soldiers captured" and "Two soldiers captured: Zelenskyy", where the report shows that this is somebody who speaks. */
export function findHeadlineCue({ parts }: Reading, voices: ReadonlySet<string>): Cue | undefined {
  const mark = parts.findIndex(({ kind }) => kind !== 'word');
  if (parts[mark]?.kind !== 'break') return undefined;
  return nameCue(parts.slice(0, mark), parts[mark], voices) ?? nameCue(parts.slice(mark + 1), parts[mark], voices);
}

function nameCue(words: readonly Part[], mark: Part | undefined, voices: ReadonlySet<string>): Cue | undefined {
  const isName = words.length <= LONGEST_NAME && words.every(({ kind, named }) => kind === 'word' && named);
  const speaker = isName && voices.has(words.at(-1)?.word ?? '') ? spanOf(words) : undefined;
  if (speaker === undefined || mark === undefined) return undefined;
  return { speaker, start: Math.min(speaker.start, mark.start), end: Math.max(speaker.end, mark.end), leads: true };
}
