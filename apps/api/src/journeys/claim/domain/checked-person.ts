import type { Answers } from '../../../answers/domain/answers.ts'
import type { FullName } from '../../../identities/domain/person.ts'

/** The facts in the answers that an identity keeps. */
export type CheckedPerson = {
  name: FullName
  previousName: FullName | null
  details: { preferredName: string | null; dateOfBirth: string; nationalInsuranceNumber: string | null }
}

/** The person in checked answers. These have a name and a date of birth, because CHECK_ANSWERS is not open before. */
export function checkedPerson(answers: Answers): CheckedPerson {
  const { name, nameChange, preferredName, dateOfBirth, nationalInsuranceNumber } = answers
  if (!name || !dateOfBirth) throw new Error('answers are complete before they become an identity')
  const previous = nameChange?.previous
  return {
    name,
    previousName: previous
      ? {
          firstName: previous.firstName ?? name.firstName,
          middleName: null,
          lastName: previous.lastName ?? name.lastName,
        }
      : null,
    details: {
      preferredName: preferredName ?? null,
      dateOfBirth,
      nationalInsuranceNumber: nationalInsuranceNumber ?? null,
    },
  }
}
