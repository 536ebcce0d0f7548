import { otherForms, type PersonFacts, type RecordFacts } from '@identity/matching'

/** A rule to compare ours with: the TRNs of the records that it would release. Exactly one of them is a match. */
export type RivalRule = (person: PersonFacts, records: readonly RecordFacts[]) => string[]

const IDENTIFIERS_NEEDED = 3

const plainNumber = (text: string) => text.replace(/\s/g, '').toUpperCase()
const same = (one: string | null | undefined, other: string | null | undefined) =>
  Boolean(one) && Boolean(other) && one?.trim().toLowerCase() === other?.trim().toLowerCase()

/** Any three of six exactly equal, case aside: the rule of 2021 to 2025. A previous name is compared with the record's present one. */
export const anyThreeExactly: RivalRule = (person, records) =>
  records.filter((record) => countExact(person, record) >= IDENTIFIERS_NEEDED).map(({ trn }) => trn)

function countExact(person: PersonFacts, record: RecordFacts): number {
  const [current] = record.names
  const names = [
    [person.firstName, person.lastName],
    [person.previousFirstName || person.firstName, person.previousLastName || person.lastName],
  ]
  return [
    names.some(([first, last]) => same(first, current?.firstName) && same(last, current?.lastName)),
    same(person.dateOfBirth, record.dateOfBirth),
    same(plainNumber(person.nationalInsuranceNumber ?? ''), record.nationalInsuranceNumber),
    same(person.verifiedEmail, record.email),
    same(person.trn, record.trn),
    person.trainingProviderUkprn !== undefined &&
      record.trainingProviderUkprns.includes(person.trainingProviderUkprn),
  ].filter(Boolean).length
}

/**
 * The rule in force since August 2025: a word of a first name and a word of a last name, present or previous, with short forms on the
 * record's side; case does not count, accents do. Birth date, email, TRN and number as they are; the training provider not at all.
 */
export const ruleInForce: RivalRule = (person, records) =>
  records.filter((record) => countInForce(person, record) >= IDENTIFIERS_NEEDED).map(({ trn }) => trn)

function countInForce(person: PersonFacts, record: RecordFacts): number {
  const first = wordsOf(person.firstName, person.previousFirstName)
  const last = wordsOf(person.lastName, person.previousLastName)
  const heldFirst = wordsOf(...record.names.map(({ firstName }) => firstName))
  const heldLast = wordsOf(...record.names.map(({ lastName }) => lastName))
  const synonyms = new Set([...heldFirst].flatMap((word) => [word, ...otherForms(word)]))
  const names = [...first].some((word) => synonyms.has(word)) && [...last].some((word) => heldLast.has(word))
  return [
    names,
    person.dateOfBirth === record.dateOfBirth,
    Boolean(person.nationalInsuranceNumber) &&
      person.nationalInsuranceNumber === record.nationalInsuranceNumber,
    same(person.verifiedEmail, record.email),
    Boolean(person.trn) && person.trn === record.trn,
  ].filter(Boolean).length
}

const wordsOf = (...names: (string | undefined)[]) =>
  new Set(names.flatMap((name) => (name ?? '').toLowerCase().split(/\s+/)).filter(Boolean))
