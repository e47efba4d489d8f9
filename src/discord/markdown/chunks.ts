import { splitSentences } from '../../language/sentences.ts';
import type { Span } from '../../language/span.ts';
import { fittingLength } from './fit.ts';

/** The sentences of a paragraph with the white space after them, in pieces that each take at most `room` as markdown; together they are the whole paragraph. At least one, which is empty for an empty paragraph. */
export function chunkParagraph(text: string, room: number): readonly Span[] {
  const starts = [
    0,
    ...splitSentences(text)
      .slice(1)
      .map(({ start }) => start),
  ];
  return starts.flatMap((start, index) => chunkSentence(text, { start, end: starts[index + 1] ?? text.length }, room));
}

function chunkSentence(text: string, sentence: Span, room: number): readonly Span[] {
  const chunks: Span[] = [];
  let { start } = sentence;
  do {
    const end = start + fittingLength(text.slice(start, sentence.end), room);
    chunks.push({ start, end });
    start = end;
  } while (start < sentence.end);
  return chunks;
}
