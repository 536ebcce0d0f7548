import type { SummaryListRow } from '@identity/govuk'
import { Address, useLocale } from '@identity/page-frame'
import { formatDate } from '../../words/calendar-date.ts'
import { useWords } from '../../words/words.ts'
import type { Journey } from '../question/question.ts'

export type Person = NonNullable<Journey['person']>

/** Which record somebody is linked to: its name and number. */
export function useRecordRows({ trn, verifiedName }: Person): SummaryListRow[] {
  const words = useWords('person')
  return [
    ...(verifiedName ? [{ key: words('recordName'), value: fullName(verifiedName), actions: [] }] : []),
    ...(trn ? [{ key: words('trn'), value: trn, actions: [] }] : []),
  ]
}

/** Who somebody is, as they told us themselves. */
export function usePersonRows(person: Person): SummaryListRow[] {
  const words = useWords('person')
  const locale = useLocale()
  return [
    { key: words('name'), value: fullName(person), actions: [] },
    { key: words('emailAddress'), value: <Address>{person.emailAddress}</Address>, actions: [] },
    { key: words('dateOfBirth'), value: formatDate(person.dateOfBirth, locale), actions: [] },
  ]
}

type Name = { firstName: string; middleName: string | null; lastName: string }

function fullName({ firstName, middleName, lastName }: Name): string {
  return [firstName, middleName, lastName].filter(Boolean).join(' ')
}
