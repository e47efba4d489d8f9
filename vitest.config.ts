import { defineConfig } from 'vitest/config';

/** Where `.ci/run` wants the results as JSON, beside what a person reads. */
const { VITEST_RESULTS: results }: NodeJS.ProcessEnv = process.env;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
    coverage: {
      provider: 'v8',
      // The entry points directly under src/ are proven by the transport tests, which run them as processes.
      include: ['src/{corpus,language,retrieval,answers,discord}/**/*.ts', 'commands/**/*.ts'],
      thresholds: { branches: 95 },
    },
  },
});
