import { changedFacts } from '../../events/event-facts.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import { closeTasksAboutLink } from '../../links/displace/displace-holder.step.ts'
import { recordLostMail } from '../../links/mails/tell-record-lost.job.ts'
import { matterOf } from '../../tasks/domain/matter.ts'
import { settleTask } from '../../tasks/settle-task.step.ts'
import type { StaffDeps } from '../deps.ts'
import type { IdentityNotFound } from '../sign-out-identity/sign-out-identity.use-case.ts'

type Used = Pick<StaffDeps, 'clock' | 'inTransaction'>

/** What an agent finds: the record is its holder's, or it is not. */
export type DisputeVerdict = 'kept' | 'removed'
export type DisputeDecided = { kind: DisputeVerdict; identityId: string }
/** The identity has no record, or no dispute about it is open. */
export type NothingDisputed = { kind: 'nothingDisputed'; identityId: string }

/**
 * For agents: decides on a disputed link. A holder who keeps the record is seen with it again; one who loses it is told, signed out
 * everywhere, and no claimant is given the record again on public facts alone.
 */
export function decideDispute(
  { clock, inTransaction }: Used,
  id: string,
  verdict: DisputeVerdict,
): Promise<DisputeDecided | NothingDisputed | IdentityNotFound> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { events, identities, identityMerges, jobs, recordClaims, sessions, supportTasks } = repositories
    const held = isUuid(id) ? await identityMerges.lockSurvivor(id) : null
    if (!held) return { kind: 'notFound', identityId: id }
    const { id: identityId, trn } = held
    const isDisputed =
      held.linkFrozenAt ?? (await supportTasks.findOpen(matterOf('CLAIM_DISPUTED', identityId)))
    if (!trn || !isDisputed) return { kind: 'nothingDisputed', identityId }

    if (verdict === 'kept') {
      await identities.releaseLink(identityId, now)
      await settleTask(repositories, matterOf('CLAIM_DISPUTED', identityId), now, { outcome: 'CONFIRMED' })
      await events.record({ type: 'RecordKept', identityId }, now)
      return { kind: 'kept', identityId }
    }
    await identities.loseTrn(identityId, { trn, atMost: 'STRICT' }, 'FAILED', now)
    await recordClaims.uphold(identityId, trn, now)
    await closeTasksAboutLink(repositories, identityId, now)
    await events.record({ type: 'RecordRemoved', identityId }, now, changedFacts({ trn }, {}))
    await sessions.endAll(identityId, now, 'AGENT')
    await jobs.add(recordLostMail, { identityId })
    return { kind: 'removed', identityId }
  })
}
