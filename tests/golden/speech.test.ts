import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Judged, readSpeechSet, summariseSpeech } from '../../bench/speakers.ts';

/**
 * Sentences of invented news in many kinds of writing, labelled before the rules were written. What must hold of any news is
 * 90 % precision, 80 % recall and 85 % right speakers; on these, which the rules have seen, more does, and it may not get less.
 */
describe('the speakers of invented news', () => {
  let judged: readonly Judged[];
  beforeAll(async () => {
    judged = await readSpeechSet(fileURLToPath(new URL('speech.json', import.meta.url)));
  });

  test('are at least 150 sentences, some said by nobody', () => {
    expect(judged.length).toBeGreaterThanOrEqual(150);
    expect(judged.filter(({ wanted }) => wanted === null).length).toBeGreaterThanOrEqual(50);
  });

  test('are hardly ever invented', () => {
    expect(summariseSpeech(judged).precision).toBeGreaterThanOrEqual(0.97);
  });

  test('are hardly ever missed', () => {
    expect(summariseSpeech(judged).recall).toBeGreaterThanOrEqual(0.97);
  });

  test('are hardly ever others', () => {
    expect(summariseSpeech(judged).right).toBeGreaterThanOrEqual(0.97);
  });
});
