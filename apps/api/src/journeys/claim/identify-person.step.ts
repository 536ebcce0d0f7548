import { emailKey } from '@identity/values'
import type { Answers } from '../../answers/domain/answers.ts'
import type { PersonalDetails } from '../../identities/identity.repository.ts'
import type { Journey } from '../journey/journey.repository.ts'
import type { Repositories } from '../repositories.ts'

/**
 * The identity that checked answers stand for: a new one; or that of the person who came back to add to their answers; or, when two
 * browsers were at it at once, the one that the other browser made. One proved email, one identity.
 */
export async function identify(
  repositories: Repositories,
  journey: Journey,
  now: Date,
): Promise<{ identityId: string; isOthers: boolean }> {
  const { events, identities, identityMatches } = repositories
  const { id: journeyId, clientId, state } = journey
  const { email, answers, knownIdentityId } = state
  if (!email?.isProved) throw new Error('an address is proved before it becomes an identity')
  const details = detailsOf(answers)

  if (knownIdentityId) {
    const known = await repositories.identityMerges.lockSurvivor(knownIdentityId)
    if (!known) throw new Error('the identity is gone')
    await identities.setDetails(known.id, details, now)
    await setNames(repositories, known.id, answers, now)
    await identityMatches.refreshKeys(known.id)
    await events.record({ type: 'DetailsChanged', identityId: known.id, journeyId, clientId }, now)
    return { identityId: known.id, isOthers: false }
  }
  const key = emailKey(email.address)
  const created = await identities.create({ emailAddress: email.address, emailKey: key, details }, now)
  if (!created) {
    const existing = await identities.findByEmail(key)
    if (!existing) throw new Error('the address was taken and is free again')
    return { identityId: existing.id, isOthers: true }
  }
  await events.record({ type: 'IdentityCreated', identityId: created.id, journeyId, clientId }, now)
  await setNames(repositories, created.id, answers, now)
  await identityMatches.refreshKeys(created.id)
  return { identityId: created.id, isOthers: false }
}

function detailsOf({ preferredName, dateOfBirth, nationalInsuranceNumber }: Answers): PersonalDetails {
  if (!dateOfBirth) throw new Error('answers are complete before they become an identity')
  return {
    preferredName: preferredName ?? null,
    dateOfBirth,
    nationalInsuranceNumber: nationalInsuranceNumber ?? null,
  }
}

async function setNames(
  { identities }: Repositories,
  identityId: string,
  { name, nameChange }: Answers,
  now: Date,
): Promise<void> {
  if (!name) throw new Error('answers are complete before they become an identity')
  await identities.setName(identityId, 'GIVEN', name, now)
  const previous = nameChange?.previous
  if (!previous) return
  const before = {
    firstName: previous.firstName ?? name.firstName,
    middleName: null,
    lastName: previous.lastName ?? name.lastName,
  }
  await identities.setName(identityId, 'PREVIOUS', before, now)
}
