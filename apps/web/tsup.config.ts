import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { server: 'server/server.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  clean: true,
  sourcemap: true,
  noExternal: [/^@identity\//], // just-in-time packages: their source is bundled
  skipNodeModulesBundle: true, // pino and others load parts of themselves at run time, and Vite is for development only
})
