import { agreedIn, areFirm, isPublic } from '../agreement/agreed-facts.ts'
import type { Agreements, Strength } from '../agreement/agreement.ts'
import type { Comparison, FieldLevel } from '../comparison/comparison.ts'
import { IDENTIFIERS_NEEDED } from '../facts/identifiers.ts'
import type { Refusal } from './decision.ts'
import { type MatchLevel, reachesLevel } from './match-level.ts'
import { SCORE_NEEDED_FOR_PUBLIC_FACTS_AND_A_SLIP, scoreNeeded, slipsAllowed } from './thresholds.ts'
import { couldBeATwin } from './twins.ts'

/** One record as the safety rule sees it. */
export type Case = {
  comparison: Comparison
  agreements: Agreements
  bits: number
  /** The TRN that the person states is another active record's. */
  statesTrnOfAnother: boolean
}

/**
 * Why a record must not be released, whatever it scored: every reason that applies, none when it may. Three identifiers agree, at most
 * one of them with a slip (two of four or more), and nothing speaks against it that a slip would not explain.
 */
export function reasonsAgainst(record: Case, policy: MatchLevel): Refusal[] {
  const { comparison, agreements, bits } = record
  const { levels } = comparison
  const agreed = agreedIn(agreements)
  const slips = agreed.filter(({ strength }) => strength === 'close').length
  const against: Refusal[] = []
  if (bits < scoreNeeded(agreements)) against.push('score-too-low')
  if (agreed.length < IDENTIFIERS_NEEDED) against.push('too-few-identifiers')
  else if (slips > slipsAllowed(comparison, agreements, bits)) against.push('too-many-slips')
  if (levels.nationalInsuranceNumber === 'different' && !areFirm(agreements, 'trn', 'dateOfBirth', 'name')) {
    against.push('national-insurance-number-differs')
  }
  if (contradictsTrn(record) && !outweighsTrn(agreements, levels)) against.push('trn-differs')
  if (couldBeATwin(comparison, agreements)) against.push('first-name-differs')
  if (
    differs(agreements.dateOfBirth, levels.dateOfBirth) &&
    !areFirm(agreements, 'nationalInsuranceNumber', 'name')
  ) {
    against.push('date-of-birth-differs')
  }
  if (isPublic(agreements) && hasASlip(agreements) && bits < SCORE_NEEDED_FOR_PUBLIC_FACTS_AND_A_SLIP) {
    against.push('only-public-facts-and-a-slip')
  }
  // A namesake with the same date of birth and provider would not know of it; seven in ten teachers who changed their name mention it.
  const knowsMore = levels.previousName !== 'not-mentioned' || levels.middleName === 'exact'
  if (isPublic(agreements) && !knowsMore) against.push('only-public-facts-and-no-previous-name')
  if (!reachesLevel(agreements, policy)) against.push('policy-not-met')
  return against
}

/** A slip in a TRN contradicts nothing, unless it makes another teacher's and only public facts say that it is a slip. */
function contradictsTrn({ comparison, agreements, statesTrnOfAnother }: Case): boolean {
  const { trn } = comparison.levels
  return trn === 'different' || (trn === 'close' && statesTrnOfAnother && isPublic(agreements))
}

const outweighsTrn = (agreements: Agreements, { firstName }: FieldLevel) =>
  areFirm(agreements, 'nationalInsuranceNumber', 'dateOfBirth') &&
  agreements.name !== null &&
  firstName !== 'different'

const differs = (strength: Strength, level: FieldLevel['dateOfBirth']) =>
  strength === null && level !== 'absent'

const hasASlip = ({ name, dateOfBirth }: Agreements) =>
  !isFirmOrNothing(name) || !isFirmOrNothing(dateOfBirth)
const isFirmOrNothing = (strength: Strength) => strength !== 'close'
