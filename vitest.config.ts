import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    coverage: {
      provider: 'v8',
      // The entry points directly under src/ are proven by the transport tests, which run them as processes.
      include: ['src/{corpus,language,retrieval,answers,discord}/**/*.ts', 'commands/**/*.ts'],
      thresholds: { branches: 95 },
    },
  },
});
