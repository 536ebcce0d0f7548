import { personNames } from '../comparison/comparable-person.ts'
import type { PersonFacts } from '../facts/facts.ts'
import { soundCode } from '../spelling/sound-code.ts'
import { comparableDate } from '../values/date.ts'

/**
 * Whom a name and a date of birth mean, roughly, as texts to count by: initial and sounds, so that another spelling is no other person. One
 * for every name given and every word of its last name, because each of them alone can agree with a record. In order, so that whoever
 * locks them locks them alike. Empty without a name or without a date of birth.
 */
export function meantPeople(person: PersonFacts): string[] {
  const dateOfBirth = comparableDate(person.dateOfBirth)
  if (!dateOfBirth) return []
  const people = personNames(person).flatMap(({ first, last }) => {
    const initial = first[0]?.[0] ?? ''
    const lastNames = last.length > 0 ? last : first.slice(0, 1)
    return lastNames.map((word) => `${dateOfBirth}:${initial}:${soundCode(word)}`)
  })
  return [...new Set(people)].sort()
}
