import { defineConfig } from 'tsup'

export default defineConfig({
  // Named here, so that what runs them need not know where they stand.
  entry: {
    server: 'src/main/server.ts',
    worker: 'src/main/worker.ts',
    migrate: 'src/commands/migrate.ts',
    seed: 'src/commands/seed.ts',
    client: 'src/commands/client.ts',
    identity: 'src/commands/identity.ts',
    trn: 'src/commands/trn.ts',
    staff: 'src/commands/staff.ts',
    'webhook-keys': 'src/commands/webhook-keys.ts',
  },
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  clean: true,
  noExternal: [/^@identity\//], // just-in-time packages: their source is bundled
  skipNodeModulesBundle: true, // what those packages depend on stays outside
})
