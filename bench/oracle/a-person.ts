import { randomUUID } from 'node:crypto'
import type { TeachingRecord } from '@identity/teaching-record'
import { newJourney } from '../../apps/api/src/journeys/journey/domain/journey-state.ts'
import type { Deps } from '../../apps/api/src/main/deps.ts'
import { newToken } from '../../apps/api/src/secrets/token.ts'

/** The answers that a claimant has given before the question about their National Insurance number. */
export type Named = Pick<TeachingRecord, 'firstName' | 'lastName' | 'dateOfBirth'>

export type Key = { interactionUid: string; browserSecret: string }

/** A claimant who has proved an address and given their name and date of birth, as the API keeps it. */
export async function aPerson(
  { repositories, clock }: Deps,
  { firstName, lastName, dateOfBirth }: Named,
): Promise<Key> {
  const key = { interactionUid: randomUUID(), browserSecret: newToken() }
  const state = {
    ...newJourney,
    email: { address: `${key.interactionUid}@example.com`, isProved: true },
    hasBegunQuestions: true,
    answers: {
      name: { firstName, middleName: null, lastName },
      nameChange: { change: 'NOT_CHANGED' as const, previous: null },
      preferredName: firstName,
      ...(dateOfBirth && { dateOfBirth }),
    },
  }
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
