import { isUuid } from '../../kernel/is-uuid.ts'
import { recordFoundMail } from '../../links/mails/tell-record-found.job.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { isOwnIdentity } from '../own-identity/is-own-identity.step.ts'
import { endHeldTask, holdPerson, type SeenPerson } from '../person-acts/hold-person.step.ts'
import { actDoneMail } from '../person-acts/tell-act-done.job.ts'
import type { Repositories } from '../repositories.ts'
import { isDisputed, keepRecord, loseDispute } from './decide-dispute.use-case.ts'
import type { DecideDisputeOutcome } from './decide-link.result.ts'
import type { DisputeReason, disputeVerdicts } from './dispute-reason.ts'
import { handOverRecord } from './hand-over-record.step.ts'
import { readerOfRecord } from './reader-of-record.step.ts'

type Decision = { person: SeenPerson; verdict: (typeof disputeVerdicts)[number]; reason: DisputeReason }

/** For leads: decides on a disputed link. The record stays, goes, or goes to the identity of the reader who disputed it. */
export function decideLinkDispute(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { person: seen, verdict, reason }: Decision,
): Promise<DecideDisputeOutcome> {
  const now = clock.now()
  const by = { reason, staffMemberId: actor.memberId }
  return inTransaction(async (repositories) => {
    const { identityClosures, jobs } = repositories
    // The record is locked before the identities: see links/lock-order.ts.
    const found = verdict === 'MOVED' ? await holdBoth(repositories, seen.id) : null
    const held = await holdPerson(repositories, actor, seen)
    if (held.kind !== 'held') return held
    const { id: identityId, trn } = held.person
    const isClosed = await identityClosures.isClosed(identityId)
    if (!trn || isClosed || !(await isDisputed(repositories, held.person)))
      return { kind: 'nothingToDecide', identityId }
    const done = { kind: 'disputeDecided', identityId, verdict } as const
    const end = (outcome: 'CONFIRMED' | 'UNLINKED') =>
      endHeldTask(repositories, actor, held, { outcome, outcomeReason: reason }, now)
    switch (verdict) {
      case 'KEPT':
        await end('CONFIRMED')
        await keepRecord(repositories, { identityId, trn }, by, now)
        await jobs.add(actDoneMail, { identityId, act: 'recordKept' })
        return done
      case 'REMOVED':
        await end('UNLINKED')
        await loseDispute(repositories, { identityId, trn }, by, now)
        return done
      case 'MOVED': {
        if (!found || found.record.trn !== trn) return { kind: 'nowhereToMove', identityId }
        const { record, disputant } = found
        if (await isOwnIdentity(repositories, actor, disputant.id))
          return { kind: 'ownIdentity', id: seen.id }
        await end('UNLINKED')
        const handOver = { fromId: identityId, to: disputant, record, level: 'STRICT', ...by } as const
        await handOverRecord(repositories, handOver, now)
        await repositories.recordClaims.decide(trn, now) // told by the mail about their record
        await jobs.add(recordFoundMail, { identityId: disputant.id })
        return done
      }
    }
  })
}

/** Locks the record, its holder, and the identity that proved the address on the record, if that one can take it. */
async function holdBoth(repositories: Repositories, id: string) {
  const { identities, identityMerges, teachingRecords } = repositories
  const holder = isUuid(id) ? await identities.find(id) : null
  if (!holder?.trn) return null
  const record = await teachingRecords.lock(holder.trn)
  const reader = await readerOfRecord(repositories, { id: holder.id, trn: holder.trn })
  if (!record?.isActive || !reader) return null
  const held = await identityMerges.lockBoth([holder.id, reader.id])
  const disputant = held.find((one) => one.id === reader.id)
  if (!disputant || disputant.trn || disputant.blockedAt || disputant.mergedIntoId) return null
  return { record, disputant }
}
