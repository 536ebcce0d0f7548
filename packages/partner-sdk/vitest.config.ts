import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Vite would take graphql's ESM build while graphql-codegen takes the CommonJS one: two realms, "another module".
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'] },
})
