import type { Agreements } from '../agreement/agreement.ts'
import type { Comparison, FieldLevel } from '../comparison/comparison.ts'

export const isSameForename = new Set<FieldLevel['firstName']>(['exact', 'part', 'swapped'])

/**
 * Twins and siblings share last name, date of birth or a family's address, and their National Insurance numbers follow one another. So
 * another forename needs a number of the person's own, unless it is plainly a slip. Twins are not called Kate and Katherine; Jane and Janet,
 * or Harry and Harriet, are two names all the same.
 */
export function couldBeATwin({ levels, evidence }: Comparison, agreements: Agreements): boolean {
  const isNear = levels.firstName !== 'different'
  if (levels.firstName === 'part' && levels.nationalInsuranceNumber === 'neighbour') return true
  if (isSameForename.has(levels.firstName) || (isNear && evidence.isForenameMisspelt)) return false
  if (levels.nationalInsuranceNumber === 'neighbour') return true
  if (levels.firstName === 'nickname' || levels.firstName === 'absent') return false
  // An initial, or a middle name that the record has, is an unlikely answer from a twin; with a proved address it is enough.
  const isInitialOrMiddleName = levels.firstName === 'initial' || levels.firstName === 'middle'
  if (isInitialOrMiddleName && agreements.email === 'firm') return false
  // A slip that does not lead to a twin's number was meant to be this number.
  if (isNear && levels.nationalInsuranceNumber === 'close') return false
  return agreements.nationalInsuranceNumber !== 'firm' && agreements.trn !== 'firm'
}

export function couldBeATwinsRecord({ name }: Agreements, { levels, evidence }: Comparison): boolean {
  if (name === 'firm' || levels.firstName === 'swapped') return false
  const isFamilyName = levels.lastName === 'exact'
  return isFamilyName && !evidence.isForenameMisspelt
}
