import { expect, test, vi } from 'vitest';
import { loadEncoder, ModelError } from '../../src/retrieval/meaning.ts';

// As on a platform that the runtime has no build for.
vi.mock('onnxruntime-node', () => {
  throw new Error('cannot open shared object file');
});

test('a runtime that does not work here is a model that cannot be used', async () => {
  await expect(loadEncoder('models')).rejects.toThrow(new ModelError('the sentence model cannot be run here'));
});
