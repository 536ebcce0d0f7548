import { createDatabase } from '@identity/database'
import { answerHelp } from '@identity/runtime'
import { systemClock } from '@identity/values'
import { readClientConfig } from '../main/config.ts'
import { createDeps, type Deps } from '../main/deps.ts'
import { createSecrets } from '../secrets/secrets.ts'
import { type Actor, signedBy } from '../staff/actor.ts'
import type { StaffCommand } from '../staff/permissions.ts'
import { operatorFor, readBy } from './operator.ts'

/** `actor`: the member of staff for whom it is run. Null: an operator, before any has joined, or a command that only reads. */
export type Command = (deps: Deps, args: string[], actor: Actor | null) => Promise<string[]>
/** What a member of staff has to be allowed for these arguments. Null: nothing, because they only read or are no command. */
export type Needed = (args: string[]) => StaffCommand | null

/**
 * Runs a command for an operator, with the arguments after its name: in the name of a member of staff, which `forMember` reads. It prints the
 * lines that the command answers, or on stderr the message that it throws. With `--help` it prints the usage, and needs nothing.
 */
export async function runForOperator(usage: string, command: Command, needed: Needed): Promise<void> {
  answerHelp(usage)
  const config = readClientConfig()
  const database = createDatabase(config.DATABASE_URL, { poolSize: 1 })
  const secrets = createSecrets(config)
  try {
    const deps = createDeps(database, secrets, systemClock)
    const lines = await forMember(command, needed)(deps, process.argv.slice(2))
    for (const line of lines) process.stdout.write(`${line}\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  } finally {
    await database.close()
  }
}

/**
 * A command as it is run for the member of staff that `--by` names, whose role has to allow it. Every event of it says who that is.
 */
export function forMember(
  command: Command,
  needed: Needed,
): (deps: Deps, args: string[]) => Promise<string[]> {
  return async (deps, args) => {
    const { by, rest } = readBy(args)
    const permission = needed(rest)
    const actor = permission && (await operatorFor(deps, by, permission))
    return command(signedBy(deps, actor), rest, actor)
  }
}
