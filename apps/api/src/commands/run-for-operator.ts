import { createDatabase } from '@identity/database'
import { answerHelp } from '@identity/runtime'
import { systemClock } from '@identity/values'
import { readClientConfig } from '../main/config.ts'
import { createDeps, type Deps } from '../main/deps.ts'
import { createSecrets } from '../secrets/secrets.ts'

/**
 * Runs a command for an operator, with the arguments after its name. It prints the lines that the command answers, or on stderr the message
 * that it throws. With `--help` it prints the usage, and needs nothing.
 */
export async function runForOperator(
  usage: string,
  command: (deps: Deps, args: string[]) => Promise<string[]>,
): Promise<void> {
  answerHelp(usage)
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
