import { type FieldLevel, type PersonFacts, type RecordFacts, scoreRecords } from '@identity/matching'
import type { FullName } from '../../identities/domain/person.ts'

export const comparedFacts = [
  'FIRST_NAME',
  'MIDDLE_NAME',
  'LAST_NAME',
  'DATE_OF_BIRTH',
  'EMAIL_ADDRESS',
  'NATIONAL_INSURANCE_NUMBER',
] as const
export type ComparedFact = (typeof comparedFacts)[number]

export const agreements = ['AGREES', 'NEARLY', 'FORMER_NAME', 'DIFFERS', 'NOT_GIVEN', 'NOT_RECORDED'] as const
export type Agreement = (typeof agreements)[number]

export type Given = {
  name: FullName
  previousName: FullName | null
  dateOfBirth: string
  emailAddress: string
  nationalInsuranceNumber: string | null
}

/** Compares what a person gave with their teaching record, fact by fact, by the rules of matching. */
export function compareFacts(
  given: Given,
  record: RecordFacts,
): { fact: ComparedFact; agreement: Agreement }[] {
  const now = levelsOf(given, { ...record, names: record.names.slice(0, 1) })
  const ever = levelsOf(given, record, given.previousName)
  const [recorded] = record.names
  const nameOf = (fact: 'firstName' | 'lastName') => {
    const agreement = agreementOf(now[fact], given.name[fact], recorded?.[fact])
    return agreement !== 'AGREES' && ever[fact] === 'exact' ? 'FORMER_NAME' : agreement
  }
  const agreement: Record<ComparedFact, Agreement> = {
    FIRST_NAME: nameOf('firstName'),
    MIDDLE_NAME: agreementOf(now.middleName, given.name.middleName, recorded?.middleName),
    LAST_NAME: nameOf('lastName'),
    DATE_OF_BIRTH: agreementOf(now.dateOfBirth, given.dateOfBirth, record.dateOfBirth),
    EMAIL_ADDRESS: agreementOf(now.email, given.emailAddress, record.email),
    NATIONAL_INSURANCE_NUMBER: agreementOf(
      now.nationalInsuranceNumber,
      given.nationalInsuranceNumber,
      record.nationalInsuranceNumber,
    ),
  }
  return comparedFacts.map((fact) => ({ fact, agreement: agreement[fact] }))
}

function levelsOf(given: Given, record: RecordFacts, previousName: FullName | null = null): FieldLevel {
  const person: PersonFacts = {
    firstName: given.name.firstName,
    middleName: given.name.middleName ?? '',
    lastName: given.name.lastName,
    previousFirstName: previousName?.firstName ?? '',
    previousLastName: previousName?.lastName ?? '',
    dateOfBirth: given.dateOfBirth,
    verifiedEmail: given.emailAddress,
    nationalInsuranceNumber: given.nationalInsuranceNumber ?? '',
  }
  // A closed record is compared all the same: an agent looks at it to see whose it is.
  const [scored] = scoreRecords(person, [{ ...record, active: true }])
  if (!scored) throw new Error('one record was compared')
  return scored.comparison.levels
}

// `decade` may be a parent, `neighbour` a twin.
const differing = new Set<string>(['different', 'decade', 'neighbour'])

function agreementOf(
  level: string,
  given: string | null | undefined,
  recorded: string | null | undefined,
): Agreement {
  if (!given) return 'NOT_GIVEN'
  if (!recorded || level === 'absent') return 'NOT_RECORDED'
  if (differing.has(level)) return 'DIFFERS'
  return level === 'exact' ? 'AGREES' : 'NEARLY'
}
