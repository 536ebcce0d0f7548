import { Details, inOrder, Tag, type TagColour } from '@identity/govuk'
import type { Agreement, ComparedFieldsFragment } from '@identity/graphql-client'
import { Bullets, Paragraph } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { formatDate } from '../../words/calendar-date.ts'
import { useWords } from '../../words/words.ts'
import { ScrollTable } from '../parts/scroll-table.tsx'

const COLOURS: Partial<Record<Agreement, TagColour>> = {
  AGREES: 'green',
  NEARLY: 'yellow',
  FORMER_NAME: 'yellow',
  DIFFERS: 'red',
  NOT_GIVEN: 'grey',
  NOT_RECORDED: 'grey',
}

const nameOf = ({ firstName, middleName, lastName }: ComparedFieldsFragment['name']) =>
  [firstName, middleName, lastName].filter(Boolean).join(' ')

/** A record beside the person: a word for each fact, whose colour says the same, and what stands against linking it. */
export function ComparedRecord({ record, caption }: { record: ComparedFieldsFragment; caption: string }) {
  const words = useWords('support-act')
  const tag = (agreement: Agreement) => (
    <Tag colour={COLOURS[agreement]}>{words(`agreement.${agreement}`)}</Tag>
  )
  const warnings = (
    [
      ['isProhibited', record.isProhibited],
      ['isClosed', !record.isActive],
      ['isWithheld', record.isWithheld],
      ['isHeld', record.heldById !== null],
      ['isRuledOut', record.isRuledOut],
    ] as const
  ).flatMap(([flag, isSet]) => (isSet ? [words(`flag.${flag}`)] : []))
  const facts: [ReactNode, ReactNode][] = [
    ...record.comparison.map(({ fact, agreement }): [ReactNode, ReactNode] => [
      words(`fact.${fact}`),
      tag(agreement),
    ]),
    [words('fact.TRN'), tag(record.trnAgreement)],
  ]
  return (
    <>
      <ScrollTable
        caption={caption}
        head={[{ text: words('column.fact') }, { text: words('column.agreement') }]}
        firstCellIsHeader
        rows={facts.map(([fact, agreement]) => [{ text: fact }, { text: agreement }])}
      />
      <Paragraph>
        {words('record', { name: nameOf(record.name), trn: record.trn })}
        {record.isStrong && (
          <>
            {' '}
            <Tag colour="green">{words('strong')}</Tag>
          </>
        )}
      </Paragraph>
      {record.previousNames.length > 0 && (
        <Paragraph>{words('formerNames', { names: record.previousNames.map(nameOf).join(', ') })}</Paragraph>
      )}
      <Paragraph>
        {record.qtsAwardedOn ? words('qts', { date: formatDate(record.qtsAwardedOn) }) : words('noQts')}
      </Paragraph>
      {warnings.length > 0 && <Bullets items={warnings} />}
      <Details summary={words('score')}>
        {inOrder(record.score, (line) => (
          <Paragraph>{line}</Paragraph>
        ))}
      </Details>
    </>
  )
}
