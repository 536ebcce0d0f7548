import { z } from 'zod'
import type { IdentityClosure } from '../../identities/closure/identity-closure.repository.ts'
import { job } from '../../queue/job.ts'
import { settleTask } from '../../tasks/settle-task.step.ts'
import type { StaffDeps } from '../deps.ts'
import type { Repositories } from '../repositories.ts'

export const eraseClosedIdentitiesJob = job('erase-closed-identities', z.object({}))

type Used = Pick<StaffDeps, 'clock' | 'inTransaction' | 'repositories'>
const SOME = 100

/**
 * Erases the identities that were closed 30 days ago: their record and their address are free for another account from now on. Name, date of
 * birth and events stay, so that staff can still say who it was. A sub is never given to another person.
 */
export async function eraseClosedIdentities({ clock, inTransaction, repositories }: Used): Promise<void> {
  for (;;) {
    const now = clock.now()
    const closures = await repositories.identityClosures.toErase(now, SOME)
    for (const closure of closures) await inTransaction((held) => erase(held, closure, now))
    if (closures.length < SOME) return
  }
}

async function erase(repositories: Repositories, { id: closureId, ...closure }: IdentityClosure, now: Date) {
  const { events, identities, identityClosures, identityMerges, supportTasks } = repositories
  const person = await identityMerges.lockSurvivor(closure.identityId)
  // Re-opened meanwhile: nothing is left to do.
  if (!(await identityClosures.erase(closureId, now))) return
  if (person?.id !== closure.identityId) return
  const { id: identityId, trn } = person
  if (trn) await identities.loseTrn(identityId, { trn, atMost: 'STRICT' }, 'NONE', now)
  await identities.erase(identityId, now)
  for (const { matter } of await supportTasks.openAbout(identityId))
    await settleTask(repositories, matter, now)
  await events.record({ type: 'IdentityErased', identityId, closureId }, now)
}
