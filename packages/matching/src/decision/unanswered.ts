import type { Agreements } from '../agreement/agreement.ts'
import { personNames } from '../comparison/comparable-person.ts'
import type { PersonFacts } from '../facts/facts.ts'
import { IDENTIFIERS_NEEDED, type Identifier, identifiers } from '../facts/identifiers.ts'
import { comparableEmail } from '../values/email.ts'
import { comparableTrn } from '../values/trn.ts'
import type { Policy } from './policy.ts'

/** The identifiers that the person has said nothing usable about, in the order in which they are asked for. */
export function unanswered(person: PersonFacts): Identifier[] {
  const isAnswered: Record<Identifier, boolean> = {
    email: comparableEmail(person.verifiedEmail) !== null,
    name: personNames(person).length > 0,
    dateOfBirth: Boolean(person.dateOfBirth),
    nationalInsuranceNumber: Boolean(person.nationalInsuranceNumber),
    trn: comparableTrn(person.trn) !== null,
    trainingProvider: Boolean(person.trainingProviderUkprn),
  }
  return identifiers.filter((identifier) => !isAnswered[identifier])
}

/** Whether the answers still missing could add up to a match with this record, or with one that has not turned up yet (null). */
export function couldStillMatch(person: PersonFacts, best: { agreements: Agreements } | null): boolean {
  const missing = unanswered(person)
  const agreed = best ? identifiers.filter((identifier) => best.agreements[identifier] !== null).length : 0
  return missing.length > 0 && agreed + missing.length >= IDENTIFIERS_NEEDED
}

/**
 * Whether asking for these could ever lead to a match under the policy. Looks only at what the person said, never at a record: what is
 * asked next must not depend on what was found.
 */
export function canStillMatch(
  person: PersonFacts,
  policy: Policy,
  stillToAsk: readonly Identifier[],
): boolean {
  const missing = unanswered(person)
  const askable = stillToAsk.filter((identifier) => missing.includes(identifier))
  const possible = identifiers.filter(
    (identifier) => !missing.includes(identifier) || askable.includes(identifier),
  )
  if (askable.length === 0 || possible.length < IDENTIFIERS_NEEDED) return false
  const proofs: Record<Policy, Identifier[]> = {
    low: [...identifiers],
    firm: ['nationalInsuranceNumber', 'email', 'trn'],
    strict: ['nationalInsuranceNumber', 'email'],
  }
  return possible.some((identifier) => proofs[policy].includes(identifier))
}
