import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { job } from '../../queue/job.ts'
import { searchFor } from '../../tasks/domain/matter.ts'
import { settleTask } from '../../tasks/settle-task.step.ts'
import type { Repositories } from '../repositories.ts'
import { matchAgain } from './match-again.use-case.ts'

export const matchWaitingPeopleJob = job('match-waiting-people', z.object({}))

/**
 * Looks for the records of the people who answered while the record service was down. An agent looks for those that are still not found.
 * One search that fails does not delay the others; the failure is thrown at the end, so that the queue tries again.
 */
export async function matchWaitingPeople(deps: Deps<Repositories>): Promise<{ linked: number }> {
  const { replica, supportTasks } = deps.repositories
  // The service is down again: finding nothing would mean nothing. The next sync that ends adds this job anew.
  if (await replica.isStale(deps.clock.now())) return { linked: 0 }

  let linked = 0
  let failure: unknown = null
  for (const identityId of await supportTasks.identitiesWaiting('RECORDS_UNAVAILABLE')) {
    try {
      if ((await matchAgain(deps, identityId)) === 'linked') linked += 1
      else await giveToAgent(deps, identityId, deps.clock.now())
    } catch (error) {
      failure = error
    }
  }
  if (failure) throw failure
  return { linked }
}

/** The service is back and does not know the person either: now it is an ordinary search for an agent. */
function giveToAgent(deps: Deps<Repositories>, identityId: string, now: Date): Promise<void> {
  return deps.inTransaction(async (repositories) => {
    const { identities, supportTasks } = repositories
    const identity = await identities.lock(identityId)
    const task = await supportTasks.findOpen(searchFor(identityId))
    // The person may have come back in the meantime, and told us more.
    if (task?.reason !== 'RECORDS_UNAVAILABLE') return
    if (!identity?.trn) return supportTasks.setReason(searchFor(identityId), 'NO_MATCH', now)
    await settleTask(repositories, searchFor(identityId), now)
  })
}
