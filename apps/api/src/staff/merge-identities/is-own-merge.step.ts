import { mailboxKey } from '@identity/values'
import { isSamePerson } from '../../identities/domain/is-same-person.ts'
import type { MergeSide } from '../../identities/domain/merge-side.ts'
import type { Actor } from '../actor.ts'
import type { Repositories } from '../repositories.ts'

/** True when one of these sides is the actor’s own identity, or looks like it. A side that was merged away is judged by what it was itself. */
export async function isOwnMerge(
  { identities }: Pick<Repositories, 'identities'>,
  actor: Actor,
  sides: readonly MergeSide[],
): Promise<boolean> {
  const own = await identities.find(actor.identityId)
  return own !== null && sides.some((side) => isSamePerson(own, { ...side, ...side.givenName }, mailboxKey))
}
