import { connect } from '@identity/database/connect'
import { answerHelp, createLogger } from '@identity/runtime'
import { systemClock } from '@identity/values'
import { runKeysCommand, USAGE } from '../keys/keys-command.ts'
import { createSigningKeyRepository } from '../keys/signing-key.repository.ts'
import { readKeysConfig } from '../main/config.ts'
import { createSeal } from '../store/seal.ts'

// `npm run keys -- list|rotate|pull`: for operators. The running facades see what it did within seconds.
answerHelp(USAGE)
const config = readKeysConfig()
const sql = connect(config.DATABASE_URL, { max: 1, connection: { application_name: 'oidc-keys' } })
const logger = createLogger({ name: 'keys', level: 'warn' })
const keys = createSigningKeyRepository(sql, createSeal(config.OIDC_SEALING_KEYS), logger)
try {
  const lines = await runKeysCommand(keys, process.argv.slice(2), systemClock)
  for (const line of lines) process.stdout.write(`${line}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  await sql.end({ timeout: 5 })
}
