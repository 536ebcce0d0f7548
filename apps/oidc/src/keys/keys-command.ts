import { parseArgs } from 'node:util'
import type { Clock } from '@identity/values'
import { type KeyRecord, SHOWN_BEFORE_SIGNING_MS } from './signing-key.policy.ts'
import type { SigningKeyRepository } from './signing-key.repository.ts'

export const USAGE = `npm run keys -- list
npm run keys -- rotate          the next keys are shown now and sign in a day
npm run keys -- rotate --now    in an emergency: they sign within a minute
npm run keys -- pull KID        a key that leaked: it is not shown any more, and another signs, within seconds`

/** An operator's command. Returns the lines to print; throws the sentence that tells them what was wrong. */
export async function runKeysCommand(
  keys: Pick<SigningKeyRepository, 'list' | 'pull' | 'rotate'>,
  [command, ...args]: string[],
  clock: Clock,
): Promise<string[]> {
  if (command === 'rotate') {
    const { values } = parseArgs({ args, options: { now: { type: 'boolean', default: false } } })
    const now = clock.now()
    const waitMs = values.now ? 0 : SHOWN_BEFORE_SIGNING_MS
    await keys.rotate(new Date(now.getTime() + waitMs), now)
  } else if (command === 'pull') {
    const [kid] = args
    if (!kid) throw new Error(USAGE)
    if (!(await keys.pull(kid, clock.now()))) throw new Error(`There is no key ${kid}. npm run keys -- list`)
  } else if (command !== 'list') throw new Error(USAGE)
  return (await keys.list()).map(lineOf)
}

function lineOf({ kid, alg, state, signingFrom, retiredAt, isErased }: KeyRecord): string {
  const when = {
    pending: `signs from ${dateOf(signingFrom)}`,
    published: `signs from ${dateOf(signingFrom)}`,
    signing: `since ${dateOf(signingFrom)}`,
    retired: `since ${dateOf(retiredAt)}${isErased ? ', private half erased' : ''}`,
  }[state]
  return `${alg} ${kid} ${state} ${when}`
}

const dateOf = (instant: Date | null) => instant?.toISOString() ?? 'never'
