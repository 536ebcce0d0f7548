import type { Identity } from '../../identities/identity.repository.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { Actor } from '../actor.ts'
import { isOwnIdentity } from '../own-identity/is-own-identity.step.ts'
import type { OwnIdentityRefused, PersonNotFound } from '../refusals.result.ts'
import type { Repositories } from '../repositories.ts'
import { openUntil } from './record-view.step.ts'
import type { PersonNotOpen } from './view-refusals.result.ts'

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
  return until ? { kind: 'open', identity, until } : { kind: 'personNotOpen', id: identity.id }
}
