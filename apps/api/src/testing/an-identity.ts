import { emailKey } from '@identity/values'
import type { MatchLevel } from '../identities/domain/match-level.ts'
import type { World } from './a-world.ts'

type Facts = {
  emailAddress?: string
  preferredName?: string | null
  trn?: string | null
  trnMatchLevel?: MatchLevel
}

let last = 0

/** An identity that has signed in before, linked to the record of `trn` if there is one. */
export async function anIdentity(
  world: World,
  { preferredName = null, trn = null, trnMatchLevel = 'STRICT', ...facts }: Facts = {},
) {
  last += 1
  const emailAddress = facts.emailAddress ?? `somebody.${last}@example.com`
  const { identities } = world.deps.repositories
  const now = world.clock.now()
  const details = { preferredName, dateOfBirth: '1990-12-10', nationalInsuranceNumber: null }
  const created = await identities.create({ emailAddress, emailKey: emailKey(emailAddress), details }, now)
  if (!created) throw new Error('the address has an identity already')
  const { id } = created
  await identities.setName(id, 'GIVEN', { firstName: 'Ada', middleName: null, lastName: 'Byron' }, now)
  if (trn) await identities.takeTrn(id, { trn, trnMatchLevel }, now)
  return { id, emailAddress }
}
