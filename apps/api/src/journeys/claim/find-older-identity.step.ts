import { emailKey } from '@identity/values'
import { personFacts } from '../../answers/domain/person-facts.ts'
import { withoutGuessedFacts } from '../../guard/domain/match-guess.ts'
import { findIdentityLike } from '../../identities/find-identity-like.ts'
import type { JourneyState } from '../journey/domain/journey-state.ts'
import type { Repositories } from '../journey/repositories.ts'

/**
 * The identity that somebody without a record seems to have already, under another address, before a second one is made for them. Asks for
 * as much as our strictest policy: name, date of birth, and a National Insurance number or the same mailbox. Who knows less, or is
 * out of guesses, meets nobody. docs/decisions/0051-an-older-identity-is-asked-about.md
 */
export async function findOlderIdentity(
  repositories: Pick<Repositories, 'identities' | 'identityMatches' | 'nameCounts'>,
  { phase: { emailAddress: address }, search }: JourneyState<'questions'>,
): Promise<{ id: string; emailAddress: string } | null> {
  const told = personFacts({ email: { address, isProved: true }, answers: search.answers })
  const person = search.isOutOfGuesses ? withoutGuessedFacts(told) : told
  await repositories.identityMatches.lockPerson(person)
  const found = await findIdentityLike(repositories, person, 'STRICT')
  const older = found && (await repositories.identities.find(found.identityId))
  // Under the same address it is no other identity: two browsers of one person at once.
  return older && emailKey(older.emailAddress) !== emailKey(address) ? older : null
}
