import { type Agreements, hasFirmForename, type Strength } from './agreement.ts'
import type { Comparison, FieldLevel } from './compare.ts'
import type { Agreed, Policy, Refusal } from './decision.ts'
import { type Identifier, identifiers } from './identifiers.ts'

export const IDENTIFIERS_NEEDED = 3 // service design, December 2021: any three that agree with one record confirm a TRN

/** Odds of about 2,000 to 1 that the record is the person's. In bits. */
export const SCORE_NEEDED = 11
/**
 * National Insurance number and date of birth, both the same, are no relative's: their weights are capped for relatives' sake, so less is
 * asked of the rest. Odds of about 250 to 1. In bits.
 */
export const SCORE_NEEDED_BESIDE_NUMBER_AND_DATE = 8
/** With a slip in the name or the date of birth and nothing but facts that others can know, the score has to carry more. In bits. */
export const SCORE_NEEDED_FOR_PUBLIC_FACTS_AND_A_SLIP = 12

/** Odds of about 65,000 to 1, for two slips among three identifiers. In bits. */
export const SCORE_NEEDED_FOR_TWO_SLIPS_IN_THREE = 16

/** Everything that the rule looks at, for one record. */
export type Case = { comparison: Comparison; agreements: Agreements; bits: number }

export function agreedIn(agreements: Agreements): Agreed[] {
  return identifiers.flatMap((identifier) => {
    const strength = agreements[identifier]
    return strength ? [{ identifier, strength }] : []
  })
}

/**
 * Why a record must not be released, whatever it scored: every reason that applies, none when it may. Three identifiers agree, at most
 * one of them with a slip (two of four or more), and nothing speaks against it that a slip would not explain.
 */
export function reasonsAgainst({ comparison, agreements, bits }: Case, policy: Policy): Refusal[] {
  const { levels } = comparison
  const counted = withMarriage(agreements, comparison)
  const agreed = agreedIn(counted)
  const slips = agreed.filter(({ strength }) => strength === 'close').length
  const against: Refusal[] = []
  if (bits < scoreNeeded(counted)) against.push('score-too-low')
  if (agreed.length < IDENTIFIERS_NEEDED) against.push('too-few-identifiers')
  else if (slips > slipsAllowed(agreed.length, bits)) against.push('too-many-slips')
  if (levels.nationalInsuranceNumber === 'different' && !areFirm(counted, 'trn', 'dateOfBirth', 'name')) {
    against.push('national-insurance-number-differs')
  }
  if ((levels.trn === 'different' || levels.trn === 'close') && !outweighsTrn(counted))
    against.push('trn-differs')
  if (couldBeATwin(comparison, counted)) against.push('first-name-differs')
  if (
    differs(counted.dateOfBirth, levels.dateOfBirth) &&
    !areFirm(counted, 'nationalInsuranceNumber', 'name')
  ) {
    against.push('date-of-birth-differs')
  }
  if (isPublic(counted) && hasASlip(counted) && bits < SCORE_NEEDED_FOR_PUBLIC_FACTS_AND_A_SLIP) {
    against.push('only-public-facts-and-a-slip')
  }
  // Somebody else of that name who was born and trained alike would not know of it; seven in ten of those who changed their name tell.
  if (isPublic(counted) && levels.previousName === 'not-mentioned')
    against.push('only-public-facts-and-no-previous-name')
  if (!meetsPolicy(counted, policy)) against.push('policy-not-met')
  return against
}

function scoreNeeded(agreements: Agreements): number {
  const isNumberAndDate = areFirm(agreements, 'nationalInsuranceNumber', 'dateOfBirth')
  return isNumberAndDate ? SCORE_NEEDED_BESIDE_NUMBER_AND_DATE : SCORE_NEEDED
}

/** One slip among three identifiers, two among four or more; two among three only when the score leaves no doubt. */
function slipsAllowed(agreed: number, bits: number): number {
  return agreed > IDENTIFIERS_NEEDED || bits >= SCORE_NEEDED_FOR_TWO_SLIPS_IN_THREE ? 2 : 1
}

/**
 * An unexplained change of last name counts as a slip in the name when forename, date of birth and a number or address that is the
 * person's own all agree: people marry.
 */
export function withMarriage(agreements: Agreements, { levels }: Comparison): Agreements {
  const hasChanged = agreements.name === null && levels.lastName === 'different' && hasFirmForename(levels)
  const isExplained = agreements.dateOfBirth === 'firm' && !isPublic(agreements)
  return hasChanged && isExplained ? { ...agreements, name: 'close' } : agreements
}

const areFirm = (agreements: Agreements, ...wanted: Identifier[]) =>
  wanted.every((identifier) => agreements[identifier] === 'firm')

const outweighsTrn = (agreements: Agreements) =>
  areFirm(agreements, 'nationalInsuranceNumber', 'dateOfBirth') && agreements.name !== null

const isSameForename = new Set<FieldLevel['firstName']>(['exact', 'part', 'swapped', 'absent'])

const isHowSomePeopleSign = new Set<FieldLevel['firstName']>(['initial', 'middle'])

/**
 * Twins and siblings share last name, date of birth or a family's address, and their National Insurance numbers follow one another. So
 * another forename needs a number of the person's own, digit for digit, unless it is plainly a slip.
 */
function couldBeATwin({ levels, evidence }: Comparison, agreements: Agreements): boolean {
  if (isSameForename.has(levels.firstName) || evidence.forenameLooksMistyped) return false
  if (levels.nationalInsuranceNumber === 'neighbour') return true
  if (hasFirmForename(levels)) return false
  // An initial, or a middle name that the record has, is not what a twin would give; with a proved address it is enough.
  if (isHowSomePeopleSign.has(levels.firstName) && agreements.email === 'firm') return false
  return agreements.nationalInsuranceNumber !== 'firm' && agreements.trn !== 'firm'
}

const differs = (strength: Strength, level: FieldLevel['dateOfBirth']) =>
  strength === null && level !== 'absent'

/** Name, date of birth and training provider are known to many. */
function isPublic(agreements: Agreements): boolean {
  return !agreements.nationalInsuranceNumber && !agreements.email && !agreements.trn
}

const hasASlip = ({ name, dateOfBirth }: Agreements) =>
  !isFirmOrNothing(name) || !isFirmOrNothing(dateOfBirth)
const isFirmOrNothing = (strength: Strength) => strength !== 'close'

export function meetsPolicy(agreements: Agreements, policy: Policy): boolean {
  if (policy === 'low') return true
  if (areFirm(agreements, 'nationalInsuranceNumber') || areFirm(agreements, 'email')) return true
  return policy === 'firm' && agreements.trn === 'firm'
}
