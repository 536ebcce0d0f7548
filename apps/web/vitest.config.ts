import { defineConfig } from 'vitest/config'
import pages from './vite.config.ts'

// The tests' own Vite makes the pages too: once for all files, and a test runs again when a page that it asks for has changed.
// Remix empties every *.client.ts for the server: among them our server's own, which is no part of what Remix makes.
const plugins = pages.plugins?.flat().filter((plugin) => !isCalled(plugin, 'remix-dot-client'))

export default defineConfig({
  plugins: plugins ?? [],
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'server/**/*.test.{ts,tsx}', 'testing/**/*.test.{ts,tsx}'],
    isolate: false, // the files of a worker share its modules, and with them the pages
    testTimeout: 20_000, // some tests start a server of their own
    hookTimeout: 60_000, // the first page of a run waits for Vite to load the app
  },
})

function isCalled(plugin: unknown, name: string): boolean {
  return typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === name
}
