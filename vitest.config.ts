import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Where `.ci/run` wants the results as JSON, beside what a person reads. */
const { VITEST_RESULTS: results }: NodeJS.ProcessEnv = process.env;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // What was worked out about the reports is kept between test files, and not in anybody's own cache folder.
    env: { XDG_CACHE_HOME: join(tmpdir(), 'verbatim-tests') },
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
    coverage: {
      provider: 'v8',
      // The entry points directly under src/ are proven by the transport tests, which run them as processes.
      include: ['src/{corpus,language,retrieval,answers,discord}/**/*.ts', 'commands/**/*.ts'],
      thresholds: { branches: 95 },
    },
  },
});
