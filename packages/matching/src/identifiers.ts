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
