import { type Identifier, identifiers } from '@identity/matching'

/** What partners call the kinds of fact by which a person is matched to a record. */
export const MATCH_IDENTIFIERS = {
  EMAIL_ADDRESS: 'email',
  NAME: 'name',
  DATE_OF_BIRTH: 'dateOfBirth',
  NATIONAL_INSURANCE_NUMBER: 'nationalInsuranceNumber',
  TRN: 'trn',
  TRAINING_PROVIDER: 'trainingProvider',
} as const satisfies Record<string, Identifier>

export type MatchIdentifier = keyof typeof MATCH_IDENTIFIERS
export const matchIdentifiers = Object.keys(MATCH_IDENTIFIERS) as MatchIdentifier[]

export const isIdentifier = (text: string): text is Identifier =>
  (identifiers as readonly string[]).includes(text)

/** The same kinds, as partners call them. */
export function calledByPartners(agreed: readonly string[]): MatchIdentifier[] {
  return matchIdentifiers.filter((name) => agreed.includes(MATCH_IDENTIFIERS[name]))
}
