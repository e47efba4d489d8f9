import type { Evidenced } from './evidence.ts';
import type { Vector } from './meaning.ts';
import type { MeaningIndex } from './meaning-index.ts';

/** Adds to the evidence of words what each sentence means beside the question. */
export function addMeaning(scored: readonly Evidenced[], question: Vector, index: MeaningIndex): readonly Evidenced[] {
  return scored.map((row) => {
    const near = index.compare(question, row.paragraph, row.sentence);
    const meaning = {
      meaning: scale(near.sentence),
      meaningWithPrevious: scale(near.withPrevious),
      meaningParagraph: scale(near.paragraph),
    };
    return { ...row, meaning };
  });
}

/** In training the encoder learned that a sentence less similar than this does not answer (models/README.md). */
const ANSWERS_FROM = 0.686;

/** The temperature of the training: similarities this much apart were made to differ by 1 in log-odds. */
const TEMPERATURE = 0.05;

function scale(similarity: number): number {
  return (similarity - ANSWERS_FROM) / TEMPERATURE;
}
