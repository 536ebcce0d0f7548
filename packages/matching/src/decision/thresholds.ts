import { agreedIn, areFirm, isNumberAndDate } from '../agreement/agreed-facts.ts'
import type { Agreements } from '../agreement/agreement.ts'
import type { Comparison, FieldLevel } from '../comparison/comparison.ts'
import { IDENTIFIERS_NEEDED } from '../facts/identifiers.ts'
import { isSameForename } from './twins.ts'

/** Odds of about 2,000 to 1 that the record is the person's. In bits. */
export const SCORE_NEEDED = 11
/**
 * A number of the person's own beside the date of birth is no relative's: its weight is capped for relatives' sake, so less is asked of the
 * rest. An address can be a family's. Odds of about 250 to 1. In bits.
 */
export const SCORE_NEEDED_BESIDE_NUMBER_AND_DATE = 8
/** With a slip in the name or the date of birth and nothing but facts that others can know, the score has to carry more. In bits. */
export const SCORE_NEEDED_FOR_PUBLIC_FACTS_AND_A_SLIP = 12

/** Odds of about 65,000 to 1, for two slips among three identifiers without the National Insurance number. In bits. */
export const SCORE_NEEDED_FOR_TWO_SLIPS_IN_THREE = 16

export function scoreNeeded(agreements: Agreements): number {
  const isOwn = isNumberAndDate(agreements) || areFirm(agreements, 'trn', 'dateOfBirth')
  return isOwn ? SCORE_NEEDED_BESIDE_NUMBER_AND_DATE : SCORE_NEEDED
}

/**
 * One slip among three identifiers, two among four or more. Two among three only when the score leaves no doubt, or beside the right number
 * when one half of the name is as it should be.
 */
export function slipsAllowed({ levels }: Comparison, agreements: Agreements, bits: number): number {
  if (agreedIn(agreements).length > IDENTIFIERS_NEEDED || bits >= SCORE_NEEDED_FOR_TWO_SLIPS_IN_THREE)
    return 2
  const isHalfRight = isSameForename.has(levels.firstName) || isSameLastName.has(levels.lastName)
  return isNumberAndDate(agreements) && isHalfRight ? 2 : 1
}

const isSameLastName = new Set<FieldLevel['lastName']>(['exact', 'swapped'])
