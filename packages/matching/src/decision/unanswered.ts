import type { Agreements } from '../agreement/agreement.ts'
import { comparablePerson } from '../comparison/comparable-person.ts'
import type { PersonFacts } from '../facts/facts.ts'
import { IDENTIFIERS_NEEDED, type Identifier, identifiers } from '../facts/identifiers.ts'
import type { MatchLevel } from './match-level.ts'

/** The identifiers without a usable answer, in the order in which the pages ask for them. */
export function unanswered(person: PersonFacts): Identifier[] {
  const { names, dateOfBirth, nationalInsuranceNumber, email, trn } = comparablePerson(person)
  const isAnswered: Record<Identifier, boolean> = {
    email: email !== null,
    name: names.length > 0,
    dateOfBirth: dateOfBirth !== null,
    nationalInsuranceNumber: nationalInsuranceNumber !== null,
    trn: trn !== null,
    trainingProvider: Boolean(person.trainingProviderUkprn),
  }
  return identifiers.filter((identifier) => !isAnswered[identifier])
}

/** The missing answers could still add up to a match with this record, or with one that has not been found yet (null). */
export function couldStillMatch(person: PersonFacts, best: { agreements: Agreements } | null): boolean {
  const missing = unanswered(person)
  const agreed = best ? identifiers.filter((identifier) => best.agreements[identifier] !== null).length : 0
  return missing.length > 0 && agreed + missing.length >= IDENTIFIERS_NEEDED
}

/**
 * Asking for these could still lead to a match under the policy. Depends on the person's answers alone, never on a record: the next
 * question must not tell a guesser what was found.
 */
export function canStillMatch(
  person: PersonFacts,
  policy: MatchLevel,
  stillToAsk: readonly Identifier[],
): boolean {
  const missing = unanswered(person)
  const askable = stillToAsk.filter((identifier) => missing.includes(identifier))
  const possible = identifiers.filter(
    (identifier) => !missing.includes(identifier) || askable.includes(identifier),
  )
  if (askable.length === 0 || possible.length < IDENTIFIERS_NEEDED) return false
  const proofs: Record<MatchLevel, Identifier[]> = {
    LOW: [...identifiers],
    FIRM: ['nationalInsuranceNumber', 'email', 'trn'],
    STRICT: ['nationalInsuranceNumber', 'email'],
  }
  return possible.some((identifier) => proofs[policy].includes(identifier))
}
