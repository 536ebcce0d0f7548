import { emailKey } from '@identity/values'
import { personFacts } from '../../answers/domain/person-facts.ts'
import { withoutGuessedFacts } from '../../guard/domain/match-guess.ts'
import { findIdentityLike } from '../../identities/find-identity-like.ts'
import type { JourneyState } from '../journey/domain/journey-state.ts'
import type { Repositories } from '../journey/repositories.ts'

/**
 * Finds the identity that a person without a record seems to have already, under another address, before a second one is made for them. It
 * needs as much as our strictest policy: name, date of birth, and a National Insurance number or the same mailbox. With fewer facts, or out
 * of guesses, it finds none. docs/decisions/0051-an-older-identity-is-asked-about.md
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
  // Under the same address it is the identity that this person made in another browser.
  return older && emailKey(older.emailAddress) !== emailKey(address) ? older : null
}
