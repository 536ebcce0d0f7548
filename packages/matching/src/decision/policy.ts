import { areFirm } from '../agreement/agreed-facts.ts'
import type { Agreements } from '../agreement/agreement.ts'

/**
 * How much a service wants to be proved. `low`: any three identifiers. `firm`: one of them is a National Insurance number, a proved
 * email address or a TRN. `strict`: one of them is a National Insurance number or a proved email address.
 */
export const policies = ['low', 'firm', 'strict'] as const
export type Policy = (typeof policies)[number]

export function meetsPolicy(agreements: Agreements, policy: Policy): boolean {
  if (policy === 'low') return true
  if (policy === 'firm') return hasFirmProof(agreements)
  return areFirm(agreements, 'nationalInsuranceNumber') || areFirm(agreements, 'email')
}

/** One of those that are not public. */
const hasFirmProof = (agreements: Agreements) =>
  areFirm(agreements, 'nationalInsuranceNumber') || areFirm(agreements, 'email') || areFirm(agreements, 'trn')
