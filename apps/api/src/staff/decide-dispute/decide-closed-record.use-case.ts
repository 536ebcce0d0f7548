import { isUuid } from '../../kernel/is-uuid.ts'
import { followRecord } from '../../links/follow/follow-record.step.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { endHeldTask, holdPerson, type SeenPerson } from '../person-acts/hold-person.step.ts'
import { actDoneMail } from '../person-acts/tell-act-done.job.ts'
import type { Repositories } from '../repositories.ts'
import type { DecideClosedRecordOutcome } from './decide-link.result.ts'
import type { closedRecordVerdicts, DisputeReason } from './dispute-reason.ts'
import { removeRecord } from './remove-record.step.ts'

type Decision = { person: SeenPerson; verdict: (typeof closedRecordVerdicts)[number]; reason: DisputeReason }

/** Decides about a link to a record that was closed: it goes to the record that the closed one was merged into, stays, or ends. */
export function decideClosedRecord(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { person: seen, verdict, reason }: Decision,
): Promise<DecideClosedRecordOutcome> {
  const now = clock.now()
  const by = { reason, staffMemberId: actor.memberId }
  return inTransaction(async (repositories) => {
    const { events, jobs } = repositories
    if (verdict === 'FOLLOWED') await holdRecords(repositories, seen.id)
    const held = await holdPerson(repositories, actor, seen)
    if (held.kind !== 'held') return held
    const { id: identityId, trn, recordClosedAt } = held.person
    if (!trn || !recordClosedAt || held.task?.reason !== 'RECORD_CLOSED')
      return { kind: 'nothingToDecide', identityId }
    const end = (outcome: 'LINKED' | 'CONFIRMED' | 'UNLINKED') =>
      endHeldTask(repositories, actor, held, { outcome, outcomeReason: reason }, now)
    switch (verdict) {
      case 'FOLLOWED':
        if ((await followRecord(repositories, identityId, now)) !== 'moved')
          return { kind: 'nowhereToMove', identityId }
        await end('LINKED')
        await jobs.add(actDoneMail, { identityId, act: 'recordKept' })
        break
      case 'KEPT':
        await end('CONFIRMED')
        await events.record({ type: 'RecordKept', identityId, ...by }, now)
        await jobs.add(actDoneMail, { identityId, act: 'recordKept' })
        break
      case 'UNLINKED':
        await end('UNLINKED')
        await removeRecord(repositories, { identityId, trn }, by, now)
        await jobs.add(actDoneMail, { identityId, act: 'recordUnlinked' })
        break
    }
    return { kind: 'closedRecordDecided', identityId, verdict }
  })
}

/** Locks the record of an identity and the one that it was merged into, before the identity itself: see links/lock-order.ts. */
async function holdRecords({ identities, teachingRecords }: Repositories, id: string): Promise<void> {
  const trn = isUuid(id) ? (await identities.find(id))?.trn : null
  const record = trn ? await teachingRecords.lock(trn) : null
  if (record?.mergedIntoTrn) await teachingRecords.lock(record.mergedIntoTrn)
}
