import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Two copies of graphql would not know each other's types: Vite takes the module build, the libraries the other one.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['src/**/*.test.ts'],
    setupFiles: ['reflect-metadata'],
    globalSetup: ['@identity/test-support/database-setup'],
    // The files of a worker share its modules: loading them again for each file took longer than many of the tests. What a test changes for
    // all, it puts back.
    isolate: false,
    unstubEnvs: true,
    testTimeout: 30_000, // sixteen at once, on a computer that has other things to do
  },
})
