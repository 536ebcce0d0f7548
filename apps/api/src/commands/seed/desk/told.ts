import { providerNamed, type SampleFacts } from '@identity/sample-people'
import type { Answers } from '../../../answers/domain/answers.ts'

/** What a person of the desk said, as a journey keeps it. */
export function answersOf(facts: SampleFacts): Answers {
  const { firstName, lastName, dateOfBirth, nationalInsuranceNumber = null, trn, hasQts, ittProvider } = facts
  return {
    name: { firstName, middleName: null, lastName },
    nameChange: { change: 'NOT_CHANGED', previous: null },
    dateOfBirth,
    nationalInsuranceNumber,
    trn: { knowledge: trn ? 'KNOWN' : 'FORGOTTEN', trn: trn ?? null },
    hasQts,
    ...(ittProvider && { trainingProvider: { ukprn: providerNamed(ittProvider).ukprn, name: ittProvider } }),
  }
}

/** They say that they have QTS, and were never given a TRN. */
export const withoutTrn = (answers: Answers): Answers => ({
  ...answers,
  trn: { knowledge: 'NONE', trn: null },
})
