import { comparablePerson } from '../comparison/comparable-person.ts'
import type { PersonFacts, RecordFacts } from '../facts/facts.ts'
import { comparableName } from '../names/comparable-name.ts'
import { comparableDate } from '../values/date.ts'
import { comparableEmail } from '../values/email.ts'
import { comparableNationalInsuranceNumber } from '../values/national-insurance-number.ts'
import { comparableTrn } from '../values/trn.ts'
import type { KeySecret } from './key-secret.ts'
import { nameValues, numberValues, queryValues } from './key-values.ts'
import { keyedDigest } from './keyed-digest.ts'

/**
 * The keys that a record can be found by: signed 64-bit numbers, as PostgreSQL's `bigint`, ascending and without repeats. A record is a candidate
 * for a person when it has one of the person's `queryKeysOf`.
 */
export function keysOf(record: RecordFacts, secret: KeySecret): bigint[] {
  const names = record.names.map(comparableName).filter((name) => name !== null)
  const dateOfBirth = comparableDate(record.dateOfBirth)
  const values = new Set([
    ...numberValues(
      comparableNationalInsuranceNumber(record.nationalInsuranceNumber),
      comparableEmail(record.email),
      comparableTrn(record.trn),
    ),
    ...(dateOfBirth ? names.flatMap((name) => nameValues(name, dateOfBirth)) : []),
  ])
  return hashed(values, secret)
}

/** The keys to look for: the person's own, and those of the usual slips: day and month swapped, names swapped, a short form. */
export function queryKeysOf(person: PersonFacts, secret: KeySecret): bigint[] {
  return hashed(queryValues(comparablePerson(person)), secret)
}

function hashed(values: Iterable<string>, secret: KeySecret): bigint[] {
  const keys = Array.from(values, (value) => keyedDigest(secret, value))
  return keys.sort((one, other) => (one < other ? -1 : 1))
}
