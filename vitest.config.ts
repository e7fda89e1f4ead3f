import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/build-first.ts', 'test/keep-files-in-memory.ts'],
    // Servers, browsers and directories started by tests need processes of their own, and the
    // machine has two cores, of which one would often wait for a timer or a page.
    pool: 'forks',
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // A machine with other work to do keeps a test waiting, and fails none.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000, interval: 20 } },
  },
});
