import { type Identifier, identifiers } from '../facts/identifiers.ts'
import type { Agreements, Strength } from './agreement.ts'

export type Agreed = { identifier: Identifier; strength: NonNullable<Strength> }

export function agreedIn(agreements: Agreements): Agreed[] {
  const agreed: Agreed[] = []
  for (const identifier of identifiers) {
    const strength = agreements[identifier]
    if (strength) agreed.push({ identifier, strength })
  }
  return agreed
}

export const areFirm = (agreements: Agreements, ...wanted: Identifier[]) =>
  wanted.every((identifier) => agreements[identifier] === 'firm')

/** The right number beside a date of birth that is right but for a slip. */
export const isNumberAndDate = (agreements: Agreements) =>
  areFirm(agreements, 'nationalInsuranceNumber') && agreements.dateOfBirth !== null

/** Name, date of birth and training provider are known to many. */
const publicIdentifiers: readonly string[] = [
  'name',
  'dateOfBirth',
  'trainingProvider',
] satisfies Identifier[]

const privateIdentifiers = identifiers.filter((identifier) => !publicIdentifiers.includes(identifier))

/** True when other people can know all of these identifiers: an attacker may be guessing. */
export function arePublic(agreed: readonly string[]): boolean {
  return agreed.every((identifier) => publicIdentifiers.includes(identifier))
}

export function isPublic(agreements: Agreements): boolean {
  return privateIdentifiers.every((identifier) => agreements[identifier] === null)
}
