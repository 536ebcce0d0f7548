import { isUuid } from '../../kernel/is-uuid.ts'
import { claimRecord } from '../../links/claim/claim-record.step.ts'
import { judgeRecord } from '../../links/claim/judge-record.step.ts'
import { searchAgain } from '../../links/look-again/look-again.step.ts'
import { recordFoundMail } from '../../links/mails/tell-record-found.job.ts'
import { noteSearchInVain } from '../../tasks/search-in-vain.step.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { endHeldTask, holdPerson, type SeenPerson } from '../person-acts/hold-person.step.ts'
import { actDoneMail } from '../person-acts/tell-act-done.job.ts'
import type {
  RefuseWithheldTrnOutcome,
  ReleaseReason,
  ReleaseWithheldTrnOutcome,
  WithholdReason,
} from './release-withheld.result.ts'

type Used = Pick<StaffDeps, 'clock' | 'inTransaction'>

/**
 * Links a person to the withheld record to which their search leads, on the proof that a lead saw. The TRN stays withheld from every other
 * claimant, and again if the link ends.
 */
export function releaseWithheldTrn(
  { clock, inTransaction }: Used,
  actor: Actor,
  { person: seen, reason }: { person: SeenPerson; reason: ReleaseReason },
): Promise<ReleaseWithheldTrnOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { events, identities, jobs } = repositories
    // The record is locked before the identity: see links/lock-order.ts.
    const found = isUuid(seen.id) ? await identities.find(seen.id) : null
    const search = found && (await searchAgain(repositories, found.id, now))
    const decision = search && (await judgeRecord(repositories, search.match, found.id, { isReleased: true }))
    const held = await holdPerson(repositories, actor, seen)
    if (held.kind !== 'held') return held
    const { id: identityId, trn } = held.person
    const isWithheld = held.task?.reason === 'TRN_WITHHELD'
    if (!isWithheld || trn || search?.claimant.identityId !== identityId || decision?.kind !== 'claim')
      return { kind: 'nothingWithheld', identityId }
    const { memberId: staffMemberId } = actor
    const end = { outcome: 'RELEASED', outcomeReason: reason } as const
    await endHeldTask(repositories, actor, held, end, now)
    await claimRecord(repositories, search.claimant, decision, now)
    await events.record({ type: 'WithheldTrnReleased', identityId, reason, staffMemberId }, now)
    await jobs.add(recordFoundMail, { identityId })
    return { kind: 'released', identityId }
  })
}

/** Ends the search of a person whose proof is not enough for the withheld record to which it leads. */
export function refuseWithheldTrn(
  { clock, inTransaction }: Used,
  actor: Actor,
  { person: seen, reason }: { person: SeenPerson; reason: WithholdReason },
): Promise<RefuseWithheldTrnOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { events, jobs } = repositories
    const held = await holdPerson(repositories, actor, seen)
    if (held.kind !== 'held') return held
    const { id: identityId } = held.person
    if (held.task?.reason !== 'TRN_WITHHELD') return { kind: 'nothingWithheld', identityId }
    await endHeldTask(repositories, actor, held, { outcome: 'REFUSED', outcomeReason: reason }, now)
    await noteSearchInVain(repositories, identityId, now)
    const { memberId: staffMemberId } = actor
    await events.record({ type: 'WithheldTrnRefused', identityId, reason, staffMemberId }, now)
    await jobs.add(actDoneMail, { identityId, act: 'recordWithheld' })
    return { kind: 'refused', identityId }
  })
}
