import { isAlikeName } from './alike-name.ts'
import type { FullName } from './person.ts'

/** How a service checked who a person is. */
export const checkMethods = ['DOCUMENT_IN_PERSON', 'DOCUMENT_ONLINE', 'ONE_LOGIN', 'OTHER'] as const
export type CheckMethod = (typeof checkMethods)[number]

/** What a check found, how and when. */
export type CheckedDetails = {
  name: FullName
  dateOfBirth: string
  method: CheckMethod
  checkedAt: Date
}

type NameAndBirth = { name: FullName; dateOfBirth: string }
type OnRecord = { names: readonly { lastName: string }[]; dateOfBirth: string | null }

export const checkDifferences = ['NAME', 'DATE_OF_BIRTH', 'RECORD_DATE_OF_BIRTH'] as const
export type CheckDifference = (typeof checkDifferences)[number]

/** The kinds in which a check found another person than an identity: than it says, or than its record says. The name may be the given one, a previous one or one on the record. */
export function differencesOf(
  check: NameAndBirth,
  said: NameAndBirth & { previousLastName: string | null },
  record: OnRecord | null,
): CheckDifference[] {
  const known = [
    said.name.lastName,
    said.previousLastName,
    ...(record?.names ?? []).map(({ lastName }) => lastName),
  ]
  const differs = {
    NAME: !known.some((lastName) => lastName !== null && isAlikeName(lastName, check.name.lastName)),
    DATE_OF_BIRTH: check.dateOfBirth !== said.dateOfBirth,
    RECORD_DATE_OF_BIRTH: record?.dateOfBirth != null && record.dateOfBirth !== check.dateOfBirth,
  }
  return checkDifferences.filter((kind) => differs[kind])
}

/** Whether a check verifies the name that the person gives: the same last name and date of birth. */
export function doesVerify(check: NameAndBirth, given: NameAndBirth): boolean {
  return isAlikeName(check.name.lastName, given.name.lastName) && check.dateOfBirth === given.dateOfBirth
}
