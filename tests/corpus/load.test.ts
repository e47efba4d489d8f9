import { expect, test } from 'vitest';
import { loadReports } from '../../src/corpus/load.ts';

test('the real report loads', async () => {
  const [report] = await loadReports('corpus');
  expect(report?.id).toBe('kursk-prisoners');
  expect(report?.paragraphs).toHaveLength(15);
  expect(report?.revision).toMatch(/^[\w-]{8}$/);
});
