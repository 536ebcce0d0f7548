import { createDatabase } from '@identity/database'
import { systemClock } from '@identity/values'
import { runClientCommand } from './clients/client-command.ts'
import { readClientConfig } from './config.ts'
import { createDeps } from './deps.ts'
import { createDigester } from './secrets/digester.ts'
import { createSealer } from './secrets/sealer.ts'

// `npm run client -- create|rotate-secret|import|list`: for operators.
const config = readClientConfig()
const database = createDatabase(config.DATABASE_URL, { poolSize: 1 })
const secrets = { sealer: createSealer(config.SEALING_KEYS), digester: createDigester(config.DIGEST_KEYS) }
try {
  const lines = await runClientCommand(createDeps(database, secrets, systemClock), process.argv.slice(2))
  for (const line of lines) process.stdout.write(`${line}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  await database.close()
}
