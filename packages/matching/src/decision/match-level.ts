import { areFirm } from '../agreement/agreed-facts.ts'
import type { Agreements } from '../agreement/agreement.ts'

/**
 * How surely a record is the person's, least first. LOW: any three identifiers agree. FIRM: one of them is a National Insurance number, a
 * proved email address or a TRN. STRICT: one of them is a National Insurance number or a proved email address. A service's match policy is
 * the level that it wants.
 */
export const matchLevels = ['LOW', 'FIRM', 'STRICT'] as const
export type MatchLevel = (typeof matchLevels)[number]

export function reachesLevel(agreements: Agreements, level: MatchLevel): boolean {
  if (level === 'LOW') return true
  const isStrict = areFirm(agreements, 'nationalInsuranceNumber') || areFirm(agreements, 'email')
  return isStrict || (level === 'FIRM' && areFirm(agreements, 'trn'))
}
