import type { PersonFacts } from '../facts/facts.ts'
import { type ComparableName, comparableName } from '../names/comparable-name.ts'
import { comparableDate } from '../values/date.ts'
import { comparableEmail } from '../values/email.ts'
import { comparableNationalInsuranceNumber } from '../values/national-insurance-number.ts'
import { comparableTrn } from '../values/trn.ts'

/** A person made ready to be compared with many records. */
export type ComparablePerson = {
  /** The present name, then the previous one. */
  names: ComparableName[]
  dateOfBirth: string | null
  nationalInsuranceNumber: string | null
  email: string | null
  trn: string | null
  ukprn: string | null
}

const made = new WeakMap<PersonFacts, ComparablePerson>()

/** Made once of what the person said, which is not changed afterwards: their keys and every comparison begin with it. */
export function comparablePerson(person: Readonly<PersonFacts>): ComparablePerson {
  const known = made.get(person)
  if (known) return known
  const comparable = comparableFacts(person)
  made.set(person, comparable)
  return comparable
}

function comparableFacts(person: PersonFacts): ComparablePerson {
  return {
    names: personNames(person),
    dateOfBirth: comparableDate(person.dateOfBirth),
    nationalInsuranceNumber: comparableNationalInsuranceNumber(person.nationalInsuranceNumber),
    email: comparableEmail(person.verifiedEmail),
    trn: comparableTrn(person.trn),
    ukprn: person.trainingProviderUkprn?.trim() || null,
  }
}

/** A previous name with one half empty: that half has not changed, or the first holds the whole name. */
export function personNames(person: PersonFacts): ComparableName[] {
  const { firstName, middleName, lastName, previousFirstName, previousLastName } = person
  const current = comparableName({ firstName, middleName, lastName })
  const hasPrevious = Boolean(previousFirstName || previousLastName)
  const previous = hasPrevious
    ? comparableName({
        firstName: previousFirstName || firstName,
        middleName,
        lastName: previousLastName || lastName,
      })
    : null
  const whole =
    previousFirstName && !previousLastName ? comparableName({ firstName: previousFirstName }) : null
  return [current, previous, whole?.isOneName ? whole : null].filter((name) => name !== null)
}
