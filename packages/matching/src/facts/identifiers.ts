/** The six identifiers, in the order in which the pages ask for them. */
export const identifiers = [
  'email',
  'name',
  'dateOfBirth',
  'nationalInsuranceNumber',
  'trn',
  'trainingProvider',
] as const

export type Identifier = (typeof identifiers)[number]

export const IDENTIFIERS_NEEDED = 3 // service design, December 2021: any three that agree with one record confirm a TRN
