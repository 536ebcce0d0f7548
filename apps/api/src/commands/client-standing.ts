import { parseArgs } from 'node:util'
import { changeStanding, type Standing, type StandingChange } from '../clients/change-standing.use-case.ts'
import type { Deps } from '../main/deps.ts'

const done: Record<StandingChange, string> = {
  disable: 'disabled: the API refuses it and its tokens from now on, the facade within ten seconds',
  enable: 'enabled, with the secrets and tokens that it had',
  delete: 'deleted',
}

const refused: Record<StandingChange, Partial<Record<Standing, string>>> = {
  disable: { disabled: 'disabled already', deleted: 'deleted' },
  enable: { enabled: 'not disabled', deleted: 'deleted, and its id is not given out again' },
  delete: {
    enabled: 'in use: disable it first, and see that no service misses it',
    deleted: 'deleted already',
  },
}

/** `disable`, `enable` and `delete`. Answers the lines to print; throws the message to show. */
export async function runStandingCommand(
  deps: Deps,
  change: StandingChange,
  args: string[],
): Promise<string[]> {
  const options = { yes: { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const [clientId, ...others] = positionals
  if (!clientId || others.length > 0) throw new Error(`name one client: npm run client -- ${change} ID`)
  if (change === 'delete' && !values.yes) {
    throw new Error(
      `deleting cannot be taken back. If that is what you want: npm run client -- delete ${clientId} --yes`,
    )
  }
  const { isChanged, standing } = await changeStanding(deps, clientId, change)
  if (isChanged) return [`${clientId} is ${done[change]}`]
  const reason = refused[change][standing]
  throw new Error(reason ? `${clientId} is ${reason}` : `there is no client ${clientId}`)
}
