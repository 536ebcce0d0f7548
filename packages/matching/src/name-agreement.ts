import type { PersonFacts, RecordFacts } from './facts.ts'
import { nameWords, squashedLastName } from './normalise-name.ts'

type Name = { firstName: string; lastName: string }
type ComparableName = { firstWord: string; first: string; last: string }

/**
 * Whether a record holds any of the person's names: the present one, or the one before. First and last must agree within one name,
 * in that order. Null when the person gave no whole name.
 */
export function nameAgreement(person: PersonFacts): ((record: RecordFacts) => boolean) | null {
  const tried = namesToTry(person).flatMap(comparable)
  if (tried.length === 0) return null
  return (record) => record.names.flatMap(comparable).some((held) => tried.some((name) => agrees(name, held)))
}

/** Somebody who gives only half of a previous name means that the other half has not changed. */
function namesToTry(person: PersonFacts): Name[] {
  const { firstName = '', lastName = '', previousFirstName, previousLastName } = person
  const current = { firstName, lastName }
  if (!previousFirstName && !previousLastName) return [current]
  return [current, { firstName: previousFirstName || firstName, lastName: previousLastName || lastName }]
}

/** A name with nothing to compare in one of its halves can agree with nothing. */
function comparable({ firstName, lastName }: Name): ComparableName[] {
  const words = nameWords(firstName)
  const last = squashedLastName(lastName)
  const [firstWord] = words
  return firstWord && last ? [{ firstWord, first: words.join(''), last }] : []
}

/** Middle names end up in the first-name box, so the same first word is enough; a bare initial is not a word. */
function agrees(one: ComparableName, other: ComparableName): boolean {
  if (one.last !== other.last) return false
  return one.first === other.first || (one.firstWord === other.firstWord && one.firstWord.length > 1)
}
