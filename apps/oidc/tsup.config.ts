import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { server: 'src/main/server.ts', keys: 'src/commands/keys.ts' },
  outDir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  clean: true,
  // Our packages are source and become part of the bundle; what comes from npm stays where npm put it.
  skipNodeModulesBundle: true,
  noExternal: [/^@identity\//],
})
