import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { endHeldTask, holdPerson, type SeenPerson } from '../person-acts/hold-person.step.ts'
import { actDoneMail } from '../person-acts/tell-act-done.job.ts'
import type { ReopenIdentityOutcome, ReopenReason } from './close-identity.result.ts'

/** Gives a closed identity back as it was, locked or not, within 30 days. Its sessions stay ended. */
export function reopenIdentity(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { person: seen, reason }: { person: SeenPerson; reason: ReopenReason },
): Promise<ReopenIdentityOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { events, identities, identityClosures, jobs } = repositories
    const held = await holdPerson(repositories, actor, { ...seen, version: null })
    if (held.kind !== 'held') return held
    const { id: identityId, trn } = held.person
    const standing = await identityClosures.standing(identityId)
    const reopened = standing && (await identityClosures.reopen(standing.id, now))
    if (!reopened) return { kind: 'noSuchClosure', identityId }
    const { id: closureId, wasLocked, wasFrozen } = reopened
    if (!wasLocked) await identities.setBlocked(identityId, null, now)
    if (trn && !wasFrozen) await identities.releaseLink(identityId, now)
    const { memberId: staffMemberId } = actor
    await events.record({ type: 'IdentityReopened', identityId, closureId, reason, staffMemberId }, now)
    await endHeldTask(repositories, actor, held, { outcome: 'CHANGED', outcomeReason: reason }, now)
    await jobs.add(actDoneMail, { identityId, act: 'accountReopened' })
    return { kind: 'reopened', identityId }
  })
}
