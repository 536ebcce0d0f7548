import { type MatchLevel, matchLevels } from '@identity/matching'

// How surely a record is its holder's own, least first: packages/matching decides it, and says what the three mean.
export { type MatchLevel, matchLevels }

/** True when a match of this level is enough for the level that is wanted. */
export function reaches(level: MatchLevel, wanted: MatchLevel): boolean {
  return matchLevels.indexOf(level) >= matchLevels.indexOf(wanted)
}

type Linked<Name> = {
  trn: string | null
  trnMatchLevel: MatchLevel | null
  isLinkFrozen: boolean
  trnLookupStatus: 'FOUND' | 'PENDING' | 'NONE' | 'FAILED'
  verifiedName: Name | null
}

/** True when an identity is linked to a record, but less surely than a service with this policy wants. */
export function needsProof(
  { trnMatchLevel }: Pick<Linked<unknown>, 'trnMatchLevel'>,
  policy: MatchLevel,
): boolean {
  return trnMatchLevel !== null && !reaches(trnMatchLevel, policy)
}

/**
 * An identity as a service sees it. A link below the service's policy is shown as none, with a search that is still PENDING; so is one that
 * is frozen. A LOW link that is enough gives the TRN, and nothing that the record says: three public facts are enough to get one.
 */
export function viewForService<Name, Person extends Linked<Name>>(
  person: Person,
  policy: MatchLevel,
): Person {
  if (person.isLinkFrozen || needsProof(person, policy)) {
    return { ...person, trn: null, trnMatchLevel: null, trnLookupStatus: 'PENDING', verifiedName: null }
  }
  return person.trnMatchLevel === 'LOW' ? { ...person, verifiedName: null } : person
}

/** An identity as our own pages show it to the person at the browser: of a LOW link not even the TRN. */
export function viewForPerson<Name, Person extends Linked<Name>>(person: Person, policy: MatchLevel): Person {
  const view = viewForService<Name, Person>(person, policy)
  return view.trnMatchLevel === 'LOW' ? { ...view, trn: null } : view
}
