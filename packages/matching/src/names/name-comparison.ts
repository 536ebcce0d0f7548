import type { FirstNameLevel } from './compare-forenames.ts'
import type { LastNameLevel } from './compare-last-names.ts'

/** How the names of a person and a record compare. */
export type NameLevels = {
  firstName: FirstNameLevel
  lastName: LastNameLevel
  middleName: 'exact' | 'initial' | 'different' | 'absent'
  previousName: 'agrees' | 'not-mentioned' | 'absent'
}

/** What the levels of a name do not say. */
export type NameEvidence = {
  /** What the record's agreeing forename adds by being rare, or takes away by being common. In bits, unbounded. */
  firstNameRarityBits: number
  lastNameRarityBits: number
  /** The forename as typed is another than the record's and hardly anybody's, while the record's is known: a slip or a pet name, not a sister. */
  forenameIsHardlyAnybodys: boolean
}

export type NameComparison = { levels: NameLevels; evidence: NameEvidence }
