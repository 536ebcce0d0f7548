import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['@identity/test-support/database-setup'],
    testTimeout: 30_000, // processes are started and killed for real
  },
})
