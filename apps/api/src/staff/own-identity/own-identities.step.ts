import { mailboxKey } from '@identity/values'
import { isSamePerson } from '../../identities/domain/is-same-person.ts'
import type { Repositories } from '../../identities/repositories.ts'
import type { Actor } from '../actor.ts'

/**
 * The identities of which `isOwnIdentity` is true, for a list that leaves them out. They are found by match keys: by their address, and by
 * name and date of birth.
 */
export async function ownIdentities(
  { identities, identityMatches }: Pick<Repositories, 'identities' | 'identityMatches'>,
  actor: Actor,
): Promise<string[]> {
  const own = await identities.find(actor.identityId)
  if (!own) return [actor.identityId]
  const { firstName, lastName, dateOfBirth, emailAddress: verifiedEmail } = own
  const alike = await identityMatches.candidatesForPerson({ firstName, lastName, dateOfBirth, verifiedEmail })
  const theirs = alike.filter(({ names: [given], email, ...rest }) =>
    given
      ? isSamePerson(own, { ...rest, ...given, middleName: null, emailAddress: email }, mailboxKey)
      : false,
  )
  return [...new Set([actor.identityId, own.id, ...theirs.map(({ id }) => id)])]
}
