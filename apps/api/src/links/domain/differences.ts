import { emailKey, nationalInsuranceNumberKey } from '@identity/values'
import type { Answers } from '../../answers/domain/answers.ts'
import type { FullName } from '../../identities/domain/person.ts'

/** DIFFERENT: not the TRN that the person gave. UNEXPECTED: they said that they have none. REMINDED: they did not know it. */
export const trnSurprises = ['DIFFERENT', 'UNEXPECTED', 'REMINDED'] as const
export type TrnSurprise = (typeof trnSurprises)[number]

export const detailKinds = ['NAME', 'DATE_OF_BIRTH', 'NATIONAL_INSURANCE_NUMBER'] as const
export type DetailKind = (typeof detailKinds)[number]

/** The details of a teaching record that are compared with what its holder says. */
export type RecordDetails = FullName & {
  trn: string
  dateOfBirth: string | null
  nationalInsuranceNumber: string | null
  emailAddress: string | null
  qtsAwardedOn: string | null
}

/** Compares the TRN of the record with what its holder said of theirs; null: it is as they said, or they were never asked. */
export function compareTrn({ trn: said }: Answers, found: string): TrnSurprise | null {
  switch (said?.knowledge) {
    case 'KNOWN':
      return said.trn === found ? null : 'DIFFERENT'
    case 'FORGOTTEN':
      return 'REMINDED'
    case 'NONE':
      return 'UNEXPECTED'
    case undefined:
      return null
  }
}

/**
 * The kinds of detail that a record says differently, upper and lower case and spaces apart. What either side leaves open does not differ,
 * and a middle name that only one of them has does not either.
 */
export function compareDetails(answers: Answers, record: RecordDetails): DetailKind[] {
  const { name, dateOfBirth, nationalInsuranceNumber: nino } = answers
  const differing: Record<DetailKind, boolean> = {
    NAME: name !== undefined && !isSameName(name, record),
    DATE_OF_BIRTH: differ(dateOfBirth, record.dateOfBirth),
    NATIONAL_INSURANCE_NUMBER: differ(ninoKey(nino), ninoKey(record.nationalInsuranceNumber) ?? null),
  }
  return detailKinds.filter((kind) => differing[kind])
}

/** True when the record has another address than the one that the claimant proved: its reader should hear of the claim. */
export function hasAnotherAddress(
  { emailAddress }: Pick<RecordDetails, 'emailAddress'>,
  proved: string,
): boolean {
  return emailAddress !== null && emailKey(emailAddress) !== emailKey(proved)
}

/** True when the claimant says that they have QTS and the record has none: they may well have another record. */
export function isQtsMissing(
  { hasQts }: Answers,
  { qtsAwardedOn }: Pick<RecordDetails, 'qtsAwardedOn'>,
): boolean {
  return hasQts === true && qtsAwardedOn === null
}

function isSameName(given: FullName, recorded: FullName): boolean {
  const isMiddleSame =
    !given.middleName || !recorded.middleName || isSame(given.middleName, recorded.middleName)
  return (
    isSame(given.firstName, recorded.firstName) && isSame(given.lastName, recorded.lastName) && isMiddleSame
  )
}

/** People often leave the last letter out. */
const ninoKey = (nino: string | null | undefined) => nino && nationalInsuranceNumberKey(nino)
const isSame = (one: string, other: string) => folded(one) === folded(other)
// A record writes a dash for the last name of a person with one name.
const folded = (text: string) =>
  text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim().replace(/^-$/, '')

function differ(one: string | null | undefined, other: string | null): boolean {
  return Boolean(one) && other !== null && one !== other
}
