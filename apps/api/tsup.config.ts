import { defineConfig } from 'tsup'

export default defineConfig({
  entry: [
    'src/server.ts',
    'src/worker.ts',
    'src/migrate.ts',
    'src/seed.ts',
    'src/client.ts',
    'src/identity.ts',
    'src/trn.ts',
  ],
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  clean: true,
  noExternal: [/^@identity\//], // just-in-time packages: their source is bundled
  skipNodeModulesBundle: true, // what those packages depend on stays outside
})
