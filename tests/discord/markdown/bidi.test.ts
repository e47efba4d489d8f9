import { expect, test } from 'vitest';
import { isolate, openBidi } from '../../../src/discord/markdown/bidi.ts';

const [LRE, RLE, PDF, RLO] = ['\u202a', '\u202b', '\u202c', '\u202e'];
const [LRI, RLI, FSI, PDI] = ['\u2066', '\u2067', '\u2068', '\u2069'];

test.each([
  ['plain text', 'a b c', ''],
  ['an override left open', `a${RLO}b`, PDF],
  ['an embedding that is closed', `${RLE}a${PDF}`, ''],
  ['two embeddings, one closed', `${LRE}${RLE}a${PDF}`, PDF],
  ['an isolate left open', `${RLI}a`, PDI],
  ['an isolate inside an embedding', `${RLE}${LRI}a`, PDI + PDF],
  ['a closed isolate, which closes what is inside it', `${FSI}${RLE}${RLO}a${PDI}`, ''],
  ['an embedding that cannot be closed from inside an isolate', `${RLE}${LRI}${PDF}`, PDI + PDF],
  ['closers that close nothing', `${PDF}${PDI}`, ''],
])('%s needs these closers', (_, text, closers) => {
  expect(openBidi(text)).toBe(closers);
});

test.each([
  ['Kyiv', 'Kyiv'],
  ['שלום', `${FSI}שלום${PDI}`],
  ['سلام', `${FSI}سلام${PDI}`],
  [`evil${RLO}`, `${FSI}evil${RLO}${PDF}${PDI}`],
])('%j on a line of ours is fenced off as %j', (text, fenced) => {
  expect(isolate(text)).toBe(fenced);
});
