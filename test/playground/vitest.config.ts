import { defineConfig } from 'vitest/config';

/** On demand only: it installs Microsoft's tool, and opens it in a browser. */
export default defineConfig({
  test: {
    include: ['test/playground/*.playground.ts'],
    globalSetup: ['test/build-first.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
