import type { Comparison } from '../comparison/comparison.ts'
import { areFirm, isNumberAndDate, isPublic } from './agreed-facts.ts'
import { type Agreements, hasFirmForename } from './agreement.ts'

/**
 * A name of which only a part agrees counts as one with a slip where the rest says whose it is. People marry: beside the same forename and
 * date of birth and something of the person's own, the last name may be another. And people are called by names that no table knows: beside
 * the same National Insurance number and date of birth either half is enough, though not a forename that is likelier a twin's.
 */
export function withPartOfAName(agreements: Agreements, { levels, evidence }: Comparison): Agreements {
  const { firstName, lastName } = levels
  const isWhole = firstName !== 'absent' && lastName !== 'absent'
  if (agreements.name !== null || !isWhole) return agreements
  const isMarriage =
    hasFirmForename(levels) &&
    (isNumberAndDate(agreements) || (agreements.dateOfBirth === 'firm' && !isPublic(agreements)))
  const isHalf =
    areFirm(agreements, 'nationalInsuranceNumber', 'dateOfBirth') &&
    (firstName !== 'different' || (lastName !== 'different' && evidence.forenameIsHardlyAnybodys))
  return isMarriage || isHalf ? { ...agreements, name: 'close' } : agreements
}
