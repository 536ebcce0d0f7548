import { defineConfig } from 'vitest/config'

const MINUTE_MS = 60_000

export default defineConfig({
  test: {
    include: ['src/**/*.story.test.ts'],
    globalSetup: ['@identity/test-support/database-setup'],
    // One system and one browser at a time: they use every core by themselves.
    fileParallelism: false,
    testTimeout: 3 * MINUTE_MS,
    hookTimeout: 2 * MINUTE_MS,
  },
})
