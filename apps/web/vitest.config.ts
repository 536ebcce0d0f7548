import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'server/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    isolate: false, // the files of a worker share its modules, and with them the pages that test/a-web.ts keeps
    testTimeout: 20_000, // some tests start a server of their own
    hookTimeout: 60_000, // the first page of a run waits for Vite to load the app
  },
})
