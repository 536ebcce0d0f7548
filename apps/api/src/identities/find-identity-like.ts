import { decide, type MatchLevel, type PersonFacts } from '@identity/matching'
import type { FoundPerson } from './find-people-for.ts'
import { asRecord } from './identity-match.repository.ts'
import type { Repositories } from './repositories.ts'

/**
 * The identity that the person seems to have already, before a second one is made: the rules are those by which a record is found. Null
 * when there is none, and when it could be more than one. `exceptId` is the identity that they are known to be.
 *
 * Nobody may be told that there is one, or whose: all that may follow is a passcode to its own address.
 */
export async function findIdentityLike(
  { identityMatches, nameCounts }: Pick<Repositories, 'identityMatches' | 'nameCounts'>,
  person: PersonFacts,
  policy: MatchLevel,
  exceptId: string | null = null,
): Promise<FoundPerson | null> {
  // Who has which TRN is a question of its own, and identities stand here under their ids.
  const { trn: _, ...facts } = person
  const candidates = await identityMatches.candidatesForPerson(facts)
  const records = candidates.filter(({ id }) => id !== exceptId).map(asRecord)
  const decision = decide(facts, records, { policy, rarity: await nameCounts.rarity() })
  return decision.outcome === 'matched' && decision.trn ? { identityId: decision.trn, decision } : null
}
