import { type MatchLevel, matchLevels } from '@identity/matching'

// How surely a record is its holder's own, least first: packages/matching decides it, and says what the three mean.
export { type MatchLevel, matchLevels }

/** Whether a match of this level is enough where `wanted` is asked for. */
export function reaches(level: MatchLevel, wanted: MatchLevel): boolean {
  return matchLevels.indexOf(level) >= matchLevels.indexOf(wanted)
}

type Linked<Name> = {
  trn: string | null
  trnMatchLevel: MatchLevel | null
  trnLookupStatus: 'FOUND' | 'PENDING' | 'NONE' | 'FAILED'
  verifiedName: Name | null
}

/** Whether somebody is linked to a record, less surely than a service with this policy wants. */
export function needsProof(
  { trnMatchLevel }: Pick<Linked<unknown>, 'trnMatchLevel'>,
  policy: MatchLevel,
): boolean {
  return trnMatchLevel !== null && !reaches(trnMatchLevel, policy)
}

/**
 * Somebody as a service sees them. Below its policy a link is none: somebody is still looking. A LOW link that is enough gives the TRN,
 * and nothing that the record says: whoever knows three public facts has one.
 */
export function viewForService<Name, Person extends Linked<Name>>(
  person: Person,
  policy: MatchLevel,
): Person {
  if (needsProof(person, policy)) {
    return { ...person, trn: null, trnMatchLevel: null, trnLookupStatus: 'PENDING', verifiedName: null }
  }
  return person.trnMatchLevel === 'LOW' ? { ...person, verifiedName: null } : person
}

/** Somebody as our own pages show them to whoever sits there: of a LOW link not even the TRN. */
export function viewForPerson<Name, Person extends Linked<Name>>(person: Person, policy: MatchLevel): Person {
  const view = viewForService<Name, Person>(person, policy)
  return view.trnMatchLevel === 'LOW' ? { ...view, trn: null } : view
}
