import { touchTask } from '../../tasks/move-task.step.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { holdPerson, type SeenPerson } from '../person-acts/hold-person.step.ts'
import type { FreezeLinkOutcome } from './decide-link.result.ts'
import type { DisputeReason } from './dispute-reason.ts'

/** Hides a link from every service, however sure it is, and asks a lead to decide on it. The task at hand stays open. */
export function freezeLink(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { person: seen, reason }: { person: SeenPerson; reason: DisputeReason },
): Promise<FreezeLinkOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { events, identities, identityClosures } = repositories
    const held = await holdPerson(repositories, actor, seen)
    if (held.kind !== 'held') return held
    const { id: identityId, trn } = held.person
    if (!trn || (await identityClosures.isClosed(identityId))) return { kind: 'nothingToDecide', identityId }
    if (!(await identities.freezeLink(identityId, { trn, atMost: 'STRICT' }, now)))
      return { kind: 'nothingToDecide', identityId }
    const { memberId: staffMemberId } = actor
    await events.record({ type: 'LinkFrozen', identityId, reason, staffMemberId }, now)
    if (held.task) await touchTask(repositories, { ...held.task, staffMemberId }, now)
    await openSupportTask(
      repositories,
      {
        ...{ identityId, journeyId: null, clientId: null, reason: 'CLAIM_DISPUTED', attempts: [] },
        answers: { trn: { knowledge: 'KNOWN', trn } },
      },
      now,
    )
    return { kind: 'frozen', identityId }
  })
}
