import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/server.ts'],
  format: 'esm',
  target: 'node20',
  platform: 'node',
  clean: true,
  sourcemap: true,
  noExternal: [/^@identity\//], // just-in-time packages: their source is bundled
  skipNodeModulesBundle: true, // what those packages depend on stays outside: axios and its kind do not survive in one ESM file
})
