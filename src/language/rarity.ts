import { COMMON_STEMS } from './words/common-stems.ts';

/** Texts per 10,000, as a binary logarithm, that a stem missing from the list is taken to occur in. */
const RARE_LEVEL = 1;

/** The commonest level, of stems in every second text: nothing is rarer or commoner than the ends of this scale. */
const COMMON_LEVEL = 12;

const LEVELS: ReadonlyMap<string, number> = new Map(
  [...COMMON_STEMS].flatMap(([level, stems]) => stems.split(/\s+/).map((stem): [string, number] => [stem, level])),
);

/** How rare a stem is in news reports and questions at large, from 0 (in every second text) to 1 (not listed). */
export function backgroundRarity(stem: string): number {
  const level = LEVELS.get(stem) ?? RARE_LEVEL;
  return Math.max(0, COMMON_LEVEL - level) / (COMMON_LEVEL - RARE_LEVEL);
}

/** Whether a stem is a listed word of the language, and so not a slip of the keyboard. */
export function isCommonStem(stem: string): boolean {
  return LEVELS.has(stem);
}
