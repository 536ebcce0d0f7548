import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'server/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    testTimeout: 20_000, // some tests start a server of their own
    hookTimeout: 60_000, // the first page of a run waits for Vite to load the app
  },
})
