import { emailKey } from '@identity/values'
import { changedFacts } from '../../events/event-facts.ts'
import { eventFactsOf } from '../../identities/event-facts-of.ts'
import type { AskingKind } from '../journey/domain/phase.ts'
import { type Journey, visitOf } from '../journey/journey.repository.ts'
import type { Repositories } from '../journey/repositories.ts'
import { type CheckedPerson, checkedPerson } from './domain/checked-person.ts'

export type Identifying = Pick<Repositories, 'events' | 'identities' | 'identityMatches' | 'identityMerges'>

/**
 * Gives checked answers their identity: a new one; that of the person who came back to add to their answers; or, when the person used two
 * browsers at once, the one that the other browser made. One proved address has one identity.
 */
export async function identifyPerson(
  repositories: Identifying,
  journey: Journey<AskingKind>,
  now: Date,
): Promise<{ identityId: string; isFromOtherBrowser: boolean; isNew: boolean }> {
  const { events, identities, identityMerges } = repositories
  const { phase, search } = journey.state
  const person = checkedPerson(search.answers)
  if (phase.kind === 'moreFacts') {
    const known = await identityMerges.lockSurvivor(phase.identityId)
    if (!known) throw new Error('the identity is gone')
    const before = await identities.details(known.id)
    await identities.setDetails(known.id, person.details, now)
    await describe(repositories, known.id, person, now)
    const after = await identities.details(known.id)
    const changed = before && after ? changedFacts(eventFactsOf(before), eventFactsOf(after)) : undefined
    await events.record({ type: 'DetailsChanged', identityId: known.id, ...visitOf(journey) }, now, changed)
    return { identityId: known.id, isFromOtherBrowser: false, isNew: false }
  }
  const { emailAddress } = phase
  const key = emailKey(emailAddress)
  const { details, name, previousName } = person
  const names = { GIVEN: name, PREVIOUS: previousName }
  const created = await identities.create({ emailAddress, emailKey: key, details, names }, now)
  if (!created) {
    const existing = await identities.findByEmail(key)
    if (!existing) throw new Error('the address was taken and is free again')
    return { identityId: existing.id, isFromOtherBrowser: true, isNew: false }
  }
  await events.record({ type: 'IdentityCreated', identityId: created.id, ...visitOf(journey) }, now)
  return { identityId: created.id, isFromOtherBrowser: false, isNew: true }
}

async function describe(
  { identities, identityMatches }: Identifying,
  identityId: string,
  { name, previousName }: CheckedPerson,
  now: Date,
): Promise<void> {
  await identities.setName(identityId, 'GIVEN', name, now)
  if (previousName) await identities.setName(identityId, 'PREVIOUS', previousName, now)
  await identityMatches.refreshKeys(identityId)
}
