import { loseRecord } from '../../links/lose/lose-record.step.ts'
import { noteSearchInVain } from '../../tasks/search-in-vain.step.ts'
import type { By } from '../block-identity/set-blocked.step.ts'
import type { Repositories } from '../repositories.ts'

/** Takes a record from its holder, who is locked in this transaction, and signs them out. The mail is the caller's: it says why. */
export async function removeRecord(
  repositories: Pick<Repositories, 'events' | 'identities' | 'sessions' | 'supportTasks'>,
  { identityId, trn }: { identityId: string; trn: string },
  by: By,
  now: Date,
): Promise<void> {
  const { staffMemberId } = by
  const loss = { identityId, trn, atMost: 'STRICT', status: 'PENDING', sessionsEnd: 'AGENT' } as const
  await loseRecord(repositories, { ...loss, staffMemberId }, now)
  await noteSearchInVain(repositories, identityId, now)
  await repositories.events.record({ type: 'RecordRemoved', identityId, ...by }, now, {
    trn: { before: trn, after: null },
  })
}
