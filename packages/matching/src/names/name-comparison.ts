import type { FirstNameLevel } from './compare-forenames.ts'
import type { LastNameLevel } from './compare-last-names.ts'

/** The levels at which the names of a person and a record compare. */
export type NameLevels = {
  firstName: FirstNameLevel
  lastName: LastNameLevel
  middleName: 'exact' | 'initial' | 'different' | 'absent'
  previousName: 'agrees' | 'not-mentioned' | 'absent'
}

/** Facts about a name beside its levels. */
export type NameEvidence = {
  /** Added for a rare forename that agrees, taken away for a common one. In bits, unbounded. */
  firstNameRarityBits: number
  lastNameRarityBits: number
  /** The forename as typed differs from the record's and is rare among all records, while the record's is not: a slip or a pet name, not a sister's. */
  isForenameMisspelt: boolean
}

export type NameComparison = { levels: NameLevels; evidence: NameEvidence }
