import type { Comparison } from '../comparison/comparison.ts'
import { areFirm, isNumberAndDate, isPublic } from './agreed-facts.ts'
import { type Agreements, hasFirmForename } from './agreement.ts'

/**
 * A name of which only a part agrees counts as one with a slip where the other facts say whose it is. Last names change at marriage: beside the same forename and
 * date of birth and something of the person's own, the last name may differ. And some teachers go by a name that no table lists: beside
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
    (firstName !== 'different' || (lastName !== 'different' && evidence.isForenameMisspelt))
  return isMarriage || isHalf ? { ...agreements, name: 'close' } : agreements
}
