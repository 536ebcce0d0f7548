import type { Deps } from '../../kernel/deps.ts'
import { recordFoundMail } from '../mails/tell-record-found.job.ts'
import type { Repositories } from '../repositories.ts'
import { lookAgain } from './look-again.step.ts'

/** Looks once more for the record of an identity while its person is not there, and mails them when it is found. */
export function matchAgain(
  deps: Deps<Repositories>,
  identityId: string,
): Promise<'linked' | 'still-waiting'> {
  return deps.inTransaction(async (repositories) => {
    const outcome = await lookAgain(repositories, identityId, deps.clock.now())
    if (outcome === 'linked') await repositories.jobs.add(recordFoundMail, { identityId })
    return outcome
  })
}
