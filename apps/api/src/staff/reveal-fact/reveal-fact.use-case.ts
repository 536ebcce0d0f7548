import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { findOpenPerson } from '../record-view/find-open-person.step.ts'
import { isAboutPerson } from '../record-view/record-view.step.ts'
import type { Why } from '../record-view/view-reason.ts'
import { type PersonFact, showFact } from '../show-person/person-fact.ts'
import { factValues } from '../show-person/show-person.use-case.ts'
import type { RevealFactOutcome } from './reveal-fact.result.ts'

/**
 * Reveals one fact about a person to a member of staff, who has them open and says why: for five minutes, and each time on record. The event
 * holds the kind of fact, and not the fact.
 */
export function revealFact(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { id, fact, ...why }: Why & { id: string; fact: PersonFact },
): Promise<RevealFactOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const found = await findOpenPerson(repositories, actor, id, now)
    if (found.kind !== 'open') return found
    const { identity } = found
    if (!(await isAboutPerson(repositories, identity.id, why)))
      return { kind: 'taskNotFound', id: why.taskId ?? '' }
    const values = await factValues(repositories, identity)
    const revealed = showFact(fact, values[fact], now)
    if (!revealed) return { kind: 'factNotKnown', fact }
    const { reason, taskId } = why
    const { memberId: staffMemberId } = actor
    await repositories.events.record(
      {
        type: 'FactRevealed',
        identityId: identity.id,
        staffMemberId,
        fact,
        reason,
        ...(taskId && { taskId }),
      },
      now,
    )
    return { kind: 'revealed', revealed }
  })
}
