import { emailMatchKey } from './email-match-key.ts'
import type { PersonFacts, RecordFacts } from './facts.ts'
import { nameAgreement } from './name-agreement.ts'

/** Whether a record agrees in one identifier, prepared from what the person said. Null: the person said nothing usable. */
type Agreement = ((record: RecordFacts) => boolean) | null

/** The six identifiers, in the order in which people are asked for them. */
export const identifiers = [
  'email',
  'name',
  'dateOfBirth',
  'nationalInsuranceNumber',
  'trn',
  'trainingProvider',
] as const

export type Identifier = (typeof identifiers)[number]

/** What is missing on either side never agrees, and never counts against anyone. */
export const agreementIn: Record<Identifier, (person: PersonFacts) => Agreement> = {
  email: ({ verifiedEmail }) => {
    const key = verifiedEmail ? emailMatchKey(verifiedEmail) : null
    return key ? ({ email }) => email !== null && emailMatchKey(email) === key : null
  },
  name: nameAgreement,
  dateOfBirth: ({ dateOfBirth }) => (dateOfBirth ? (record) => record.dateOfBirth === dateOfBirth : null),
  nationalInsuranceNumber: ({ nationalInsuranceNumber }) =>
    nationalInsuranceNumber ? (record) => record.nationalInsuranceNumber === nationalInsuranceNumber : null,
  trn: ({ trn }) => (trn && /^\d{7}$/.test(trn) ? (record) => record.trn === trn : null),
  trainingProvider: ({ trainingProviderUkprn }) =>
    trainingProviderUkprn
      ? ({ trainingProviderUkprns }) => trainingProviderUkprns.includes(trainingProviderUkprn)
      : null,
}
