import type { Identity } from '../../identities/identity.repository.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { Actor } from '../actor.ts'
import { isOwnIdentity } from '../own-identity/is-own-identity.step.ts'
import type { OwnIdentityRefused, PersonNotFound } from '../refusals.result.ts'
import type { Repositories } from '../repositories.ts'
import { openUntil } from './record-view.step.ts'
import { viewReasons } from './view-reason.ts'
import type { PersonNotOpen } from './view-refusals.result.ts'

/** How long the reason of a look is offered again: as long as a session of staff lasts. */
const REASON_KEPT_MS = 8 * 60 * 60 * 1000

/** A person whom a member of staff may look at, if they say why. */
export type FoundPerson = { kind: 'found'; identity: Identity }

/** A person whom a member of staff has open. */
export type OpenPerson = { kind: 'open'; identity: Identity; until: Date }

/** The person that an id names now, unless it is the actor's own identity. */
export async function findPerson(
  repositories: Pick<Repositories, 'identities'>,
  actor: Actor,
  id: string,
): Promise<FoundPerson | PersonNotFound | OwnIdentityRefused> {
  const identity = isUuid(id) ? await repositories.identities.find(id) : null
  if (!identity) return { kind: 'personNotFound', id }
  if (await isOwnIdentity(repositories, actor, identity.id)) return { kind: 'ownIdentity', id }
  return { kind: 'found', identity }
}

/** The same for what is only shown, or done, while the actor has the person open. */
export async function findOpenPerson(
  repositories: Pick<Repositories, 'identities' | 'personViews'>,
  actor: Actor,
  id: string,
  now: Date,
): Promise<OpenPerson | PersonNotFound | OwnIdentityRefused | PersonNotOpen> {
  const found = await findPerson(repositories, actor, id)
  if (found.kind !== 'found') return found
  const { identity } = found
  const until = await openUntil(repositories, actor, identity.id, now)
  if (until) return { kind: 'open', identity, until }
  const since = new Date(now.getTime() - REASON_KEPT_MS)
  const last = await repositories.personViews.lastReason(actor.memberId, identity.id, since)
  return {
    kind: 'personNotOpen',
    id: identity.id,
    lastReason: viewReasons.find((reason) => reason === last?.reason) ?? null,
    lastTaskId: last?.taskId ?? null,
  }
}
