import { moveTask } from '../../tasks/move-task.step.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { holdPerson, type SeenPerson } from '../person-acts/hold-person.step.ts'
import type { CloseIdentityOutcome, CloseReason } from './close-identity.result.ts'

/** Proposes to close an identity. The task that asks for it waits for the second person. */
export function closeIdentity(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { person: seen, reason }: { person: SeenPerson; reason: CloseReason },
): Promise<CloseIdentityOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { events, identityClosures } = repositories
    const held = await holdPerson(repositories, actor, seen)
    if (held.kind !== 'held') return held
    const { memberId: staffMemberId } = actor
    const { id: identityId } = held.person
    const proposed = await identityClosures.propose({
      ...{ identityId, reason, proposedById: staffMemberId, proposedAt: now },
    })
    if (!proposed) return { kind: 'closureStands', identityId }
    const { id: closureId } = proposed
    await events.record({ type: 'ClosureProposed', identityId, closureId, reason, staffMemberId }, now)
    if (held.task)
      await moveTask(repositories, { ...held.task, staffMemberId, stage: 'AWAITING_SECOND' }, now)
    return { kind: 'proposed', identityId, closureId }
  })
}
