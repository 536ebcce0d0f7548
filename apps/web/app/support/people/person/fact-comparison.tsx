import type { ReactNode } from 'react'
import { ScrollTable } from '../../../shell/frame/scroll-table.tsx'
import { useWords } from '../../../words/words.ts'
import { AgreementTag } from '../../parts/agreement-tag.tsx'
import { HiddenFact } from './hidden-fact.tsx'
import type { OpenPersonFields } from './person-actions.ts'

/** What the person gave beside their record. A word says how the two compare, and its colour says the same. */
export function FactComparison({ person }: { person: OpenPersonFields }) {
  const words = useWords('support-person')
  const { record } = person
  const rows = useRows(person)
  if (!record) return null
  return (
    <ScrollTable
      caption={words.text('compared.caption')}
      head={(['fact', 'given', 'recorded', 'agreement'] as const).map((key) => ({
        text: words(`compared.${key}`),
      }))}
      firstCellIsHeader
      rows={record.comparison.map(({ fact, agreement }) => [
        { text: words(`row.${fact}`) },
        { text: rows[fact].given },
        { text: rows[fact].recorded },
        { text: <AgreementTag agreement={agreement}>{words(`agreement.${agreement}`)}</AgreementTag> },
      ])}
    />
  )
}

type Fact = NonNullable<OpenPersonFields['record']>['comparison'][number]['fact']

function useRows({
  id,
  name,
  ...person
}: OpenPersonFields): Record<Fact, { given: ReactNode; recorded: ReactNode }> {
  const words = useWords('support-person')
  const { record } = person
  const hidden = (fact: Parameters<typeof HiddenFact>[0]['fact'], none: ReactNode) => (
    <HiddenFact personId={id} fact={fact} none={none} />
  )
  const names = (part: 'firstName' | 'middleName' | 'lastName') => ({
    given: name[part] || words('notGiven'),
    recorded: record?.name[part] || words('notRecorded'),
  })
  const isNumberRecorded = !record?.comparison.some(
    ({ fact, agreement }) => fact === 'NATIONAL_INSURANCE_NUMBER' && agreement === 'NOT_RECORDED',
  )
  return {
    FIRST_NAME: names('firstName'),
    MIDDLE_NAME: names('middleName'),
    LAST_NAME: names('lastName'),
    DATE_OF_BIRTH: {
      given: hidden(person.dateOfBirth, words('notGiven')),
      recorded: hidden(record?.dateOfBirth, words('notRecorded')),
    },
    EMAIL_ADDRESS: {
      given: hidden(person.emailAddress, words('notGiven')),
      recorded: hidden(record?.emailAddress, words('notRecorded')),
    },
    // Never the number. Where the person gave none, it is not said if the record has one: nothing follows from it.
    NATIONAL_INSURANCE_NUMBER: {
      given: words(person.hasNationalInsuranceNumber ? 'given' : 'notGiven'),
      recorded: person.hasNationalInsuranceNumber
        ? words(isNumberRecorded ? 'recorded' : 'notRecorded')
        : '–',
    },
  }
}
