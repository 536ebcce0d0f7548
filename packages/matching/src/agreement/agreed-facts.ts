import { type Identifier, identifiers } from '../facts/identifiers.ts'
import type { Agreements, Strength } from './agreement.ts'

export type Agreed = { identifier: Identifier; strength: NonNullable<Strength> }

export function agreedIn(agreements: Agreements): Agreed[] {
  return identifiers.flatMap((identifier) => {
    const strength = agreements[identifier]
    return strength ? [{ identifier, strength }] : []
  })
}

export const areFirm = (agreements: Agreements, ...wanted: Identifier[]) =>
  wanted.every((identifier) => agreements[identifier] === 'firm')

/** The right number beside a date of birth that is right but for a slip. */
export const isNumberAndDate = (agreements: Agreements) =>
  areFirm(agreements, 'nationalInsuranceNumber') && agreements.dateOfBirth !== null

/** Name, date of birth and training provider are known to many. */
export function isPublic(agreements: Agreements): boolean {
  return !agreements.nationalInsuranceNumber && !agreements.email && !agreements.trn
}
