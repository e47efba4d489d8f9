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
  const vectors = await encodeTexts(paragraphs.flatMap(textsOf), encoder, cache);
  const wholes = layOut(paragraphs, vectors);
  return {
    encodeQuestion: (question: string) => encoder.encodeQuestion(question),
    findNearest(question: Vector, count: number, report?: Report): readonly number[] {
      const searched = paragraphs.filter((own) => own.sentences.length > 0 && (!report || own.report === report));
      return nearest(
        searched.map(({ id }) => ({ id, near: similarity(question, rowOf(wholes, id)) })),
        count,
      );
    },
    compare(question: Vector, paragraph: IndexedParagraph, sentence: IndexedSentence): Similarity {
      const near = (text: string): number => similarityTo(question, vectors.get(text));
      return {
        sentence: near(sentenceText(paragraph, sentence)),
        withPrevious: near(joinedText(paragraph, sentence)),
        paragraph: near(paragraph.paragraph.text),
      };
    },
  };
}

function textsOf(paragraph: IndexedParagraph): readonly string[] {
  const { sentences } = paragraph;
  if (sentences.length === 0) return [];
  return [
    paragraph.paragraph.text,
    ...sentences.map((sentence) => sentenceText(paragraph, sentence)),
    ...sentences.map((sentence) => joinedText(paragraph, sentence)),
  ];
}

function sentenceText({ paragraph }: IndexedParagraph, { span }: IndexedSentence): string {
  return paragraph.text.slice(span.start, span.end);
}

/** From the start of the sentence before to the end of this one; the first sentence alone. */
function joinedText({ paragraph, sentences }: IndexedParagraph, sentence: IndexedSentence): string {
  const { span: before } = sentences[sentences.indexOf(sentence) - 1] ?? sentence;
  return paragraph.text.slice(before.start, sentence.span.end);
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
