import { closeTasksAboutLink } from '../../links/displace/displace-holder.step.ts'
import type { By } from '../block-identity/set-blocked.step.ts'
import type { Repositories } from '../repositories.ts'

/** Takes a record from its holder, who is locked in this transaction, and signs them out. The mail is the caller's: it says why. */
export async function removeRecord(
  repositories: Pick<Repositories, 'events' | 'identities' | 'sessions' | 'supportTasks'>,
  { identityId, trn }: { identityId: string; trn: string },
  by: By,
  now: Date,
): Promise<void> {
  const { events, identities, sessions } = repositories
  if (!(await identities.loseTrn(identityId, { trn, atMost: 'STRICT' }, 'FAILED', now)))
    throw new Error('the holder was locked, and holds another record all the same')
  await closeTasksAboutLink(repositories, identityId, now)
  await events.record({ type: 'RecordRemoved', identityId, ...by }, now, {
    trn: { before: trn, after: null },
  })
  await sessions.endAll(identityId, now, 'AGENT')
}
