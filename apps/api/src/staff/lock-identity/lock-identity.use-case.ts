import type { Actor } from '../actor.ts'
import { setBlocked, setUnblocked } from '../block-identity/set-blocked.step.ts'
import type { StaffDeps } from '../deps.ts'
import { endHeldTask, holdPerson, type SeenPerson } from '../person-acts/hold-person.step.ts'
import { actDoneMail } from '../person-acts/tell-act-done.job.ts'
import type {
  LockIdentityOutcome,
  LockReason,
  UnlockIdentityOutcome,
  UnlockReason,
} from './lock-identity.result.ts'

type Used = Pick<StaffDeps, 'clock' | 'inTransaction'>

/** Keeps an identity out of every service, and tells its reader. Doing it again changes nothing. */
export function lockIdentity(
  { clock, inTransaction }: Used,
  actor: Actor,
  { person: seen, reason }: { person: SeenPerson; reason: LockReason },
): Promise<LockIdentityOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const held = await holdPerson(repositories, actor, { ...seen, version: null })
    if (held.kind !== 'held') return held
    const { id: identityId } = held.person
    const isNew = await setBlocked(repositories, held.person, { reason, staffMemberId: actor.memberId }, now)
    await endHeldTask(repositories, actor, held, { outcome: 'CHANGED', outcomeReason: reason }, now)
    if (isNew) await repositories.jobs.add(actDoneMail, { identityId, act: 'accountLocked' })
    return { kind: 'blocked', identityId }
  })
}

/** Lets a locked identity sign in again. A closed one has to be re-opened. */
export function unlockIdentity(
  { clock, inTransaction }: Used,
  actor: Actor,
  { person: seen, reason }: { person: SeenPerson; reason: UnlockReason },
): Promise<UnlockIdentityOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const held = await holdPerson(repositories, actor, seen)
    if (held.kind !== 'held') return held
    const { id: identityId } = held.person
    const outcome = await setUnblocked(
      repositories,
      held.person,
      { reason, staffMemberId: actor.memberId },
      now,
    )
    if (outcome === 'closed') return { kind: 'closed', identityId }
    await endHeldTask(repositories, actor, held, { outcome: 'CHANGED', outcomeReason: reason }, now)
    if (outcome === 'unblocked')
      await repositories.jobs.add(actDoneMail, { identityId, act: 'accountUnlocked' })
    return { kind: 'unblocked', identityId }
  })
}
