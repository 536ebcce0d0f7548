import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Two copies of graphql would not know each other's types: Vite takes the module build, the libraries the other one.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['src/**/*.test.ts'],
    setupFiles: ['reflect-metadata'],
    globalSetup: ['@identity/test-support/database-setup'],
    testTimeout: 30_000, // sixteen at once, on a computer that has other things to do
  },
})
