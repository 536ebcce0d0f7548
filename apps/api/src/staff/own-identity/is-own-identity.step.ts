import { mailboxKey } from '@identity/values'
import { isSamePerson } from '../../identities/domain/is-same-person.ts'
import type { Repositories } from '../../identities/repositories.ts'
import type { Actor } from '../actor.ts'

/**
 * True when an identity is the actor's own, by which they sign in or otherwise. No member of staff looks at or changes their own: a
 * colleague does. Each operation of this door on an identity asks this before it answers anything about it.
 */
export async function isOwnIdentity(
  { identities }: Pick<Repositories, 'identities'>,
  actor: Actor,
  identityId: string,
): Promise<boolean> {
  const own = await identities.find(actor.identityId)
  const asked = await identities.find(identityId)
  return own !== null && asked !== null && isSamePerson(own, asked, mailboxKey)
}
