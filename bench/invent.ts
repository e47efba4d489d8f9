/** Makes up text of any length out of a report's words. */
export interface Inventor {
  /** Words in any order, every tenth one made up, so that a large corpus has a large vocabulary. */
  pick(count: number): readonly string[];
  /** Paragraphs of two sentences with twenty words each. */
  inventParagraphs(count: number): readonly string[];
}

/** Takes the words of some paragraphs; the same numbers from `random` make the same text. */
export function createInventor(paragraphs: readonly string[], random: () => number): Inventor {
  const words = paragraphs.join(' ').split(/\s+/);
  const pick = (count: number): readonly string[] =>
    Array.from({ length: count }, () => {
      if (random() < 0.1) return `w${Math.floor(random() * 50_000)}`;
      return words[Math.floor(random() * words.length)] ?? '';
    });
  return {
    pick,
    inventParagraphs: (count: number): readonly string[] =>
      Array.from({ length: count }, () => `${pick(20).join(' ')}. ${pick(20).join(' ')}.`),
  };
}
