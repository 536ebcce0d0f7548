import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'

const MINUTE_MS = 60_000

export default defineConfig({
  test: {
    include: ['src/**/*.story.test.ts'],
    globalSetup: ['@identity/test-support/database-setup', './src/system/shared-system.setup.ts'],
    // Most of a story is waiting: for mail, and for pages to load. More than this and the two cores of a small machine are in each other's way.
    maxWorkers: 2,
    maxConcurrency: 3,
    sequence: { sequencer: LongestFirst },
    // No story changes a module, and what they share takes a second to load.
    isolate: false,
    testTimeout: 3 * MINUTE_MS,
    hookTimeout: 2 * MINUTE_MS,
  },
})
