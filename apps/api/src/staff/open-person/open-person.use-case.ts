import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { findPerson } from '../record-view/find-open-person.step.ts'
import { openUntil, recordView } from '../record-view/record-view.step.ts'
import type { Why } from '../record-view/view-reason.ts'
import type { OpenPersonOutcome } from './open-person.result.ts'

/** Opens a person for a member of staff, who says why: what `person` shows is shown to no other, and for 15 minutes. */
export function openPerson(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { id, ...why }: Why & { id: string },
): Promise<OpenPersonOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const found = await findPerson(repositories, actor, id)
    if (found.kind !== 'found') return found
    const identityId = found.identity.id
    const outcome = await recordView(repositories, actor, identityId, why, now)
    if (outcome === 'TASK_NOT_FOUND') return { kind: 'taskNotFound', id: why.taskId ?? '' }
    if (outcome === 'TOO_MANY_PEOPLE') return { kind: 'tooManyPeople', id: identityId }
    const until = await openUntil(repositories, actor, identityId, now)
    return { kind: 'opened', id: identityId, until: until ?? now }
  })
}
