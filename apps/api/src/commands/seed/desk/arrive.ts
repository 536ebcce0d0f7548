import type { DeskPerson } from '@identity/sample-people'
import { emailKey } from '@identity/values'
import type { Answers } from '../../../answers/domain/answers.ts'
import type { Repositories } from '../../../main/deps.ts'
import { minutesAfter } from './desk-day.ts'
import { answersOf } from './told.ts'

export type Visit = { journeyId: string; clientId: string; at: Date }
/** A person who has signed in, and all that they said. */
export type Arrived = Visit & { identityId: string; emailAddress: string; answers: Answers }

/** A person signs in for the first time: they prove an address, answer the questions, and get an identity. */
export async function arrive(
  repositories: Repositories,
  { facts }: DeskPerson,
  visit: Visit,
  emailAddress = facts.email,
): Promise<Arrived> {
  const { events, identities, identityMatches } = repositories
  const { journeyId, clientId, at } = visit
  const about = { journeyId, clientId }
  await prove(repositories, visit)
  const answers = answersOf(facts)
  const details = {
    preferredName: facts.preferredName ?? null,
    dateOfBirth: facts.dateOfBirth,
    nationalInsuranceNumber: facts.nationalInsuranceNumber ?? null,
  }
  const created = await identities.create({ emailAddress, emailKey: emailKey(emailAddress), details }, at)
  if (!created) throw new Error('a person of the desk has an identity already')
  const { id: identityId } = created
  const { firstName, lastName } = facts
  await events.record({ type: 'IdentityCreated', identityId, ...about }, at)
  await identities.setName(identityId, 'GIVEN', { firstName, middleName: null, lastName }, at)
  await identityMatches.refreshKeys(identityId)
  await enter(repositories, identityId, visit)
  return { ...visit, identityId, emailAddress, answers }
}

/** A passcode is sent, delivered and typed. */
export async function prove(
  { events }: Pick<Repositories, 'events'>,
  { journeyId, clientId, at }: Visit,
): Promise<void> {
  const about = { journeyId, clientId }
  const mail = { ...about, purpose: 'SIGN_IN' }
  await events.record({ type: 'PasscodeRequested', ...about }, minutesAfter(at, -4))
  await events.record({ type: 'PasscodeSent', ...mail, delivery: 'SENT' }, minutesAfter(at, -4))
  await events.record({ type: 'PasscodeDelivered', ...mail, delivery: 'DELIVERED' }, minutesAfter(at, -3))
  await events.record({ type: 'EmailProved', ...about }, minutesAfter(at, -2))
}

/** They enter the service. */
async function enter(
  { events, sessionClients, sessions }: Repositories,
  identityId: string,
  { journeyId, clientId, at }: Visit,
): Promise<void> {
  const sessionId = await sessions.start(identityId, { amr: ['otp'], acr: 'trn-none' }, at)
  await sessionClients.join(sessionId, { clientId, sid: journeyId }, { at, isUse: true })
  await events.record({ type: 'SignedIn', identityId, journeyId, clientId }, minutesAfter(at, 1))
}
