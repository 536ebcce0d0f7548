import { mailboxFold } from '@identity/values'
import type { ComparablePerson } from '../comparison/comparable-person.ts'
import { type ComparableName, swappedName } from '../names/comparable-name.ts'
import { otherForms } from '../names/nicknames.ts'
import { soundCode } from '../spelling/sound-code.ts'

export function queryValues(person: ComparablePerson): Set<string> {
  const { names, dateOfBirth } = person
  const values = new Set(numberValues(person.nationalInsuranceNumber, person.email, person.trn))
  if (!dateOfBirth) return values
  const swapped = swappedDate(dateOfBirth)
  for (const name of names) {
    addAll(values, nameValues(name, dateOfBirth))
    addAll(values, nameValues(swappedName(name), dateOfBirth))
    // Year and day with both names: the year finds a swapped date already.
    if (swapped) addAll(values, dateValues(name, swapped))
    for (const form of queriedForms(name)) values.add(forenameValue(form, dateOfBirth))
  }
  return values
}

function addAll(values: Set<string>, found: readonly string[]): void {
  for (const value of found) values.add(value)
}

/** Rare forms come last in the table's rows; so many find nearly every record, and each costs a look-up. */
const MOST_FORMS = 12

/** Forenames that the record may hold instead, for when the last name has changed as well: other forms, and middle names. */
function queriedForms(name: ComparableName): string[] {
  const [forename] = name.first
  if (!forename) return []
  return [...name.first.slice(1), ...name.middle, ...otherForms(forename)].slice(0, MOST_FORMS)
}

/** An address is looked up by its fold, which finds more than it proves: the comparison decides by the rule of its domain. */
export function numberValues(number: string | null, email: string | null, trn: string | null): string[] {
  return [number && `number:${number}`, email && `email:${mailboxFold(email)}`, trn && `trn:${trn}`].filter(
    (value) => value !== null,
  )
}

/** Sounds of a forename that go into its own key: enough to part Sarah from Susan. */
const FORENAME_SOUNDS = 3

/** Every value holds two facts at least, so that few records share a key. */
export function nameValues(name: ComparableName, date: string): string[] {
  const [year = '', ...monthAndDay] = date.split('-')
  const firstSound = forenameSound(name.first[0] ?? name.last[0] ?? '')
  const lastSound = soundCode(lastNames(name).at(-1) ?? '')
  return [
    ...dateValues(name, date),
    `year-both:${year}:${firstSound}:${lastSound}`,
    `day-both:${monthAndDay.join('-')}:${firstSound}:${lastSound}`,
  ]
}

/** The whole date with the sound of one name: every last name, and the forename. */
function dateValues(name: ComparableName, date: string): string[] {
  return [
    forenameValue(name.first[0] ?? name.last[0] ?? '', date),
    ...lastNames(name).map((word) => `date-last:${date}:${soundCode(word)}`),
  ]
}

const forenameValue = (forename: string, date: string) =>
  `date-first:${date}:${forename[0] ?? ''}${forenameSound(forename)}`
const forenameSound = (forename: string) => soundCode(forename).slice(0, FORENAME_SOUNDS)
/** A single name finds its record in whichever half it stands. */
const lastNames = (name: ComparableName) => (name.last.length > 0 ? name.last : name.first.slice(0, 1))

function swappedDate(date: string): string | null {
  const [year, month, day] = date.split('-')
  return day !== month && Number(day) <= 12 ? `${year}-${day}-${month}` : null
}
