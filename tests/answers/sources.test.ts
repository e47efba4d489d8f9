import { beforeAll, describe, expect, test } from 'vitest';
import { matchSources } from '../../src/answers/sources.ts';
import { createLibrary, type Library, loadLibrary, type Source, UnknownReportError } from '../../src/index.ts';

let library: Library;
let sources: readonly Source[];
beforeAll(async () => {
  library = await loadLibrary('corpus');
  sources = library.sources('kursk-prisoners');
});

describe('the sources of a report', () => {
  test('are each named once, in the order of their first claim', () => {
    expect(sources.map(({ speaker }) => speaker)).toEqual([
      'Ukrainian President Volodymyr Zelenskyy',
      'Kyiv and Western officials',
      'Kyiv',
      'officials',
      'Kyiv’s Western allies',
      'Ukraine',
      'A doctor featured in the video',
      'The SBU',
      'Ukrainian officials',
    ]);
  });

  test('have their claims in order, whatever they were called', () => {
    expect(sources[0]?.claims.map(({ paragraph }) => paragraph)).toEqual([1, 3, 4, 4, 9]);
    expect(sources[7]?.claims.map(({ paragraph }) => paragraph)).toEqual([13, 14]);
  });

  test('have claims that are slices of the report', () => {
    const paragraphs = library.reports[0]?.paragraphs ?? [];
    for (const { paragraph, start, end, text } of sources.flatMap(({ claims }) => claims)) {
      expect(paragraphs[paragraph - 1]?.text.slice(start, end)).toBe(text);
    }
  });

  test('are asked for by the id in any case', () => {
    expect(library.sources('KURSK-prisoners')).toEqual(sources);
    expect(() => library.sources('nowhere')).toThrow(UnknownReportError);
  });

  test('are none where nobody says anything', async () => {
    const silent = await createLibrary([{ id: 'silent', paragraphs: ['It rained.', ''] }]);
    expect(silent.sources('silent')).toEqual([]);
  });
});

describe('a source is found', () => {
  test.each([
    ['zelensky', 1],
    ['OFFICIALS', 3],
    ["kyiv's  western", 1],
    ['', 9],
    ['nobody', 0],
  ])('by any part of its name: %s', (typed, count) => expect(matchSources(sources, typed)).toHaveLength(count));
});
