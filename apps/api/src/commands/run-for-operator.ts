import { createDatabase } from '@identity/database'
import { answerHelp } from '@identity/runtime'
import { systemClock } from '@identity/values'
import { readClientConfig } from '../main/config.ts'
import { createDeps, type Deps } from '../main/deps.ts'
import { createSecrets } from '../secrets/secrets.ts'
import { type Actor, signedBy } from '../staff/actor.ts'
import type { StaffCommand } from '../staff/permissions.ts'
import { operatorFor, readBy } from './operator.ts'

type Command = (deps: Deps, args: string[], actor: Actor | null) => Promise<string[]>

/**
 * Runs a command for an operator, with the arguments after its name. It prints the lines that the command answers, or on stderr the message
 * that it throws. With `--help` it prints the usage, and needs nothing.
 */
export async function runForOperator(usage: string, command: Command): Promise<void> {
  answerHelp(usage)
  const config = readClientConfig()
  const database = createDatabase(config.DATABASE_URL, { poolSize: 1 })
  const secrets = createSecrets(config)
  try {
    const lines = await command(createDeps(database, secrets, systemClock), process.argv.slice(2), null)
    for (const line of lines) process.stdout.write(`${line}\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  } finally {
    await database.close()
  }
}

/**
 * The same command, run for the member of staff that `--by` names, whose role has to allow it. `needed` says what that is; null: nothing, for a
 * command that only reads.
 */
export function forMember(command: Command, needed: (args: string[]) => StaffCommand | null): Command {
  return async (deps, args) => {
    const { by, rest } = readBy(args)
    const permission = needed(rest)
    const actor = permission && (await operatorFor(deps, by, permission))
    return command(signedBy(deps, actor), rest, actor)
  }
}
