import { randomUUID } from 'node:crypto'
import type { Deps } from '@identity/api/deps'
import { addressProved, answered, newJourney, newToken } from '@identity/api/journey'
import type { TeachingRecord } from '@identity/teaching-record'

/** The answers that a claimant has given before the question about their National Insurance number. */
export type Named = Pick<TeachingRecord, 'firstName' | 'lastName' | 'dateOfBirth'>

export type Key = { interactionUid: string; browserSecret: string; browser: string }

/** A claimant who has proved an address and given their name and date of birth, as the API keeps it. */
export async function aPerson(
  { repositories, clock }: Deps,
  { firstName, lastName, dateOfBirth }: Named,
): Promise<Key> {
  const key = { interactionUid: randomUUID(), browserSecret: newToken(), browser: newToken() }
  const emailAddress = `${key.interactionUid}@example.com`
  const proved = addressProved(newJourney, emailAddress, { known: null, left: null })
  const state = answered(proved, {
    name: { firstName, middleName: null, lastName },
    nameChange: { change: 'NOT_CHANGED', previous: null },
    preferredName: firstName,
    ...(dateOfBirth && { dateOfBirth }),
  })
  await repositories.journeys.start(key.interactionUid, 'register-for-npq', state, clock.now())
  await repositories.journeys.bindToBrowser(key)
  return key
}

/** The answer that gives the number. */
export const giveNumber = `mutation ($input: AnswerNationalInsuranceNumberInput!) {
  answerNationalInsuranceNumber(input: $input) { __typename ... on JourneyMoved { journey { step reachableSteps outcome } } } }`

export function numberOf(key: Key, nationalInsuranceNumber: string) {
  return { input: { journey: key, hasNationalInsuranceNumber: true, nationalInsuranceNumber } }
}
