import { createDatabase } from '@identity/database'
import { systemClock } from '@identity/values'
import { readClientConfig } from '../main/config.ts'
import { createDeps, type Deps } from '../main/deps.ts'
import { createSecrets } from '../secrets/secrets.ts'

/**
 * Runs a command for an operator, with the arguments after its name. It prints the lines that the command answers, or on stderr the message
 * that it throws.
 */
export async function runForOperator(
  command: (deps: Deps, args: string[]) => Promise<string[]>,
): Promise<void> {
  const config = readClientConfig()
  const database = createDatabase(config.DATABASE_URL, { poolSize: 1 })
  const secrets = createSecrets(config)
  try {
    const lines = await command(createDeps(database, secrets, systemClock), process.argv.slice(2))
    for (const line of lines) process.stdout.write(`${line}\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  } finally {
    await database.close()
  }
}
