import { type Agreements, hasFirmForename, type Strength } from './agreement.ts'
import type { Comparison, FieldLevel } from './compare.ts'
import type { Agreed, Policy, Refusal } from './decision.ts'
import { type Identifier, identifiers } from './identifiers.ts'

export const IDENTIFIERS_NEEDED = 3 // service design, December 2021: any three that agree with one record confirm a TRN

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

/** Everything that the rule looks at, for one record. */
export type Case = {
  comparison: Comparison
  agreements: Agreements
  bits: number
  /** The TRN that the person states is another active record's. */
  statesTrnOfAnother: boolean
}

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
export function reasonsAgainst(record: Case, policy: Policy): Refusal[] {
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
  // Somebody else of that name who was born and trained alike would not know of it; seven in ten of those who changed their name tell.
  const knowsMore = levels.previousName !== 'not-mentioned' || levels.middleName === 'exact'
  if (isPublic(agreements) && !knowsMore) against.push('only-public-facts-and-no-previous-name')
  if (!meetsPolicy(agreements, policy)) against.push('policy-not-met')
  return against
}

function scoreNeeded(agreements: Agreements): number {
  const isOwn = isNumberAndDate(agreements) || areFirm(agreements, 'trn', 'dateOfBirth')
  return isOwn ? SCORE_NEEDED_BESIDE_NUMBER_AND_DATE : SCORE_NEEDED
}

/**
 * One slip among three identifiers, two among four or more. Two among three only when the score leaves no doubt, or beside the right number
 * when one half of the name is as it should be.
 */
function slipsAllowed({ levels }: Comparison, agreements: Agreements, bits: number): number {
  if (agreedIn(agreements).length > IDENTIFIERS_NEEDED || bits >= SCORE_NEEDED_FOR_TWO_SLIPS_IN_THREE)
    return 2
  const isHalfRight = isSameForename.has(levels.firstName) || isSameLastName.has(levels.lastName)
  return isNumberAndDate(agreements) && isHalfRight ? 2 : 1
}

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

const areFirm = (agreements: Agreements, ...wanted: Identifier[]) =>
  wanted.every((identifier) => agreements[identifier] === 'firm')

/** The right number beside a date of birth that is right but for a slip. */
const isNumberAndDate = (agreements: Agreements) =>
  areFirm(agreements, 'nationalInsuranceNumber') && agreements.dateOfBirth !== null

/** One of those that are not public. */
const hasFirmProof = (agreements: Agreements) =>
  areFirm(agreements, 'nationalInsuranceNumber') || areFirm(agreements, 'email') || areFirm(agreements, 'trn')

/** A slip in a TRN contradicts nothing, unless it makes another teacher's and only public facts say that it is a slip. */
function contradictsTrn({ comparison, agreements, statesTrnOfAnother }: Case): boolean {
  const { trn } = comparison.levels
  return trn === 'different' || (trn === 'close' && statesTrnOfAnother && isPublic(agreements))
}

const outweighsTrn = (agreements: Agreements, { firstName }: FieldLevel) =>
  areFirm(agreements, 'nationalInsuranceNumber', 'dateOfBirth') &&
  agreements.name !== null &&
  firstName !== 'different'

const isSameForename = new Set<FieldLevel['firstName']>(['exact', 'part', 'swapped'])

const isSameLastName = new Set<FieldLevel['lastName']>(['exact', 'swapped'])

/**
 * Twins and siblings share last name, date of birth or a family's address, and their National Insurance numbers follow one another. So
 * another forename needs a number of the person's own, unless it is plainly a slip. Nobody calls twins Kate and Katherine; Jane and Janet,
 * or Harry and Harriet, are two names all the same.
 */
function couldBeATwin({ levels, evidence }: Comparison, agreements: Agreements): boolean {
  const isNear = levels.firstName !== 'different'
  if (levels.firstName === 'part' && levels.nationalInsuranceNumber === 'neighbour') return true
  if (isSameForename.has(levels.firstName) || (isNear && evidence.forenameIsHardlyAnybodys)) return false
  if (levels.nationalInsuranceNumber === 'neighbour') return true
  if (levels.firstName === 'nickname' || levels.firstName === 'absent') return false
  // An initial, or a middle name that the record has, is hardly what a twin would give; with a proved address it is enough.
  const isHowSomePeopleSign = levels.firstName === 'initial' || levels.firstName === 'middle'
  if (isHowSomePeopleSign && agreements.email === 'firm') return false
  // Another slip than one that leads to a twin's number says that it was meant to be this one.
  if (isNear && levels.nationalInsuranceNumber === 'close') return false
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
  if (policy === 'firm') return hasFirmProof(agreements)
  return areFirm(agreements, 'nationalInsuranceNumber') || areFirm(agreements, 'email')
}
