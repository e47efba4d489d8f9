import type { Report } from '../corpus/report.ts';
import { DIMENSIONS, type Encoder, similarity, type Vector } from './meaning.ts';
import type { IndexedParagraph, IndexedSentence } from './search-index.ts';
import { encodeTexts, type VectorCache, type Vectors } from './vector-cache.ts';

/** Paragraphs and their sentences by what they mean. */
export interface MeaningIndex {
  encodeQuestion(question: string): Promise<Vector>;
  /** Ids of the paragraphs nearest to a question, nearest first, in one report or in all. */
  findNearest(question: Vector, count: number, report?: Report): readonly number[];
  compare(question: Vector, paragraph: IndexedParagraph, sentence: IndexedSentence): Similarity;
}

/** How near a sentence and what stands around it are to a question: cosine similarities, -1 to 1; 0 for a foreign sentence. */
interface Similarity {
  readonly sentence: number;
  /** Joined to the sentence before it, which its pronouns point to. */
  readonly withPrevious: number;
  readonly paragraph: number;
}

/** Encodes every paragraph, every sentence, and every sentence with the one before it. */
export async function buildMeaningIndex(
  paragraphs: readonly IndexedParagraph[],
  encoder: Encoder,
  cache?: VectorCache,
): Promise<MeaningIndex> {
  const texts = paragraphs.flatMap(readTexts);
  const vectors = new Map<string, Vector>();
  // Each report by itself, so that a new one among many makes no other be encoded again.
  for (const report of new Set(paragraphs.map((own) => own.report))) {
    const encoded = encodedTexts(paragraphs.filter((own) => own.report === report));
    for (const [text, vector] of await encodeTexts(encoded, encoder, cache)) vectors.set(text, vector);
  }
  const textsOf = new Map(texts.map((own) => [own.sentence, own]));
  const rows = layOut(paragraphs, vectors);
  return {
    encodeQuestion: (question: string) => encoder.encodeQuestion(question),
    findNearest(question: Vector, count: number, report?: Report): readonly number[] {
      const searched = paragraphs.filter((own) => own.sentences.length > 0 && (!report || own.report === report));
      return nearest(
        searched.map(({ id }) => ({ id, near: similarity(question, rowOf(rows, id)) })),
        count,
      );
    },
    compare(question: Vector, paragraph: IndexedParagraph, sentence: IndexedSentence): Similarity {
      const near = (text: string): number => similarityTo(question, vectors.get(text));
      const { alone, joined } = textsOf.get(sentence) ?? { alone: '', joined: '' };
      return { sentence: near(alone), withPrevious: near(joined), paragraph: near(paragraph.paragraph.text) };
    },
  };
}

function encodedTexts(paragraphs: readonly IndexedParagraph[]): readonly string[] {
  return paragraphs.flatMap((own) => {
    const texts = readTexts(own).flatMap(({ alone, joined }) => [alone, joined]);
    return texts.length === 0 ? [] : [own.paragraph.text, ...texts];
  });
}

/** What of a sentence is encoded. */
interface SentenceTexts {
  readonly sentence: IndexedSentence;
  readonly alone: string;
  /** From the start of the sentence before to the end of this one; the first sentence alone. */
  readonly joined: string;
}

function readTexts({ paragraph: { text }, sentences }: IndexedParagraph): readonly SentenceTexts[] {
  return sentences.map((sentence, place) => {
    const { start, end } = sentence.span;
    const before = sentences[place - 1]?.span ?? sentence.span;
    return { sentence, alone: text.slice(start, end), joined: text.slice(before.start, end) };
  });
}

/** The paragraphs' vectors one after the other, so that looking through thousands stays in the processor's cache. */
function layOut(paragraphs: readonly IndexedParagraph[], vectors: Vectors): Float32Array {
  const rows = new Float32Array(paragraphs.length * DIMENSIONS);
  for (const { id, paragraph } of paragraphs) {
    const vector = vectors.get(paragraph.text);
    if (vector) rows.set(vector, id * DIMENSIONS);
  }
  return rows;
}

function rowOf(rows: Float32Array, id: number): Vector {
  return rows.subarray(id * DIMENSIONS, (id + 1) * DIMENSIONS);
}

function similarityTo(question: Vector, vector: Vector | undefined): number {
  return vector === undefined ? 0 : similarity(question, vector);
}

interface Near {
  readonly id: number;
  readonly near: number;
}

function nearest(found: readonly Near[], count: number): readonly number[] {
  return [...found]
    .sort((a, b) => b.near - a.near || a.id - b.id)
    .slice(0, count)
    .map(({ id }) => id);
}
