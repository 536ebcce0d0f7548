import type { Deps } from '../../main/deps.ts'
import { lookAgain } from './look-again.step.ts'

/** Looks once more for the record of somebody who is not there, and mails them when it is found. */
export function matchAgain(deps: Deps, identityId: string): Promise<'linked' | 'still-waiting'> {
  return deps.inTransaction(async (repositories) => {
    const outcome = await lookAgain(repositories, identityId, deps.clock.now())
    if (outcome === 'linked') await repositories.jobs.add('tell-record-found', { identityId })
    return outcome
  })
}
