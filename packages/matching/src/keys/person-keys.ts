import { personNames } from '../comparison/comparable-person.ts'
import type { PersonFacts } from '../facts/facts.ts'
import { type ComparableName, swappedName } from '../names/comparable-name.ts'
import { soundCode } from '../spelling/sound-code.ts'
import { comparableDate } from '../values/date.ts'

/**
 * Keys to count guesses at a person by: date of birth, initial and sounds, so that another spelling is not another person. One for every name
 * given and every word of its last name, because each of them alone can agree with a record, and the same for the name the other way round. Sorted,
 * so that every transaction that locks them does so in one order. Empty without a name or without a date of birth.
 */
export function personKeys(person: PersonFacts): string[] {
  const dateOfBirth = comparableDate(person.dateOfBirth)
  return dateOfBirth ? nameKeys(person).map((key) => `${dateOfBirth}:${key}`) : []
}

/** The same keys without the date of birth: an attacker who tries out dates means one person by all of them. */
export function nameKeys(person: PersonFacts): string[] {
  const names = personNames(person)
  return [...new Set([...names, ...names.map(swappedName)].flatMap(keysOfName))].sort()
}

function keysOfName({ first, last }: ComparableName): string[] {
  const initial = first[0]?.[0] ?? ''
  const lastNames = last.length > 0 ? last : first.slice(0, 1)
  return lastNames.map((word) => `${initial}:${soundCode(word)}`)
}
