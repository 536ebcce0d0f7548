import type { NameEvidence, NameLevels } from '../names/name-comparison.ts'
import type { DateLevel } from '../values/date.ts'
import type { EmailLevel } from '../values/email.ts'
import type { NationalInsuranceNumberLevel } from '../values/national-insurance-number.ts'
import type { ProviderLevel } from '../values/training-provider.ts'
import type { TrnLevel } from '../values/trn.ts'

/** The level at which each field of a person and a record compares. */
export type FieldLevel = NameLevels & {
  dateOfBirth: DateLevel
  nationalInsuranceNumber: NationalInsuranceNumberLevel
  email: EmailLevel
  trn: TrnLevel
  trainingProvider: ProviderLevel
}

export type Comparison = { levels: FieldLevel; evidence: NameEvidence }
