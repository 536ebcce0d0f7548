import { Details, inOrder, Tag } from '@identity/govuk'
import type { Agreement, ComparedFieldsFragment } from '@identity/graphql-client'
import { Bullets, Paragraph } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { ScrollTable } from '../../shell/frame/scroll-table.tsx'
import { formatDate } from '../../words/calendar-date.ts'
import { useWords } from '../../words/words.ts'
import { AgreementTag } from '../parts/agreement-tag.tsx'
import { nameInFull } from '../parts/name-in-full.ts'

/** A record beside the person: a word for each fact, whose colour says the same, and what stands against linking it. */
export function ComparedRecord({ record, caption }: { record: ComparedFieldsFragment; caption: string }) {
  const words = useWords('support-act')
  const tag = (agreement: Agreement) => (
    <AgreementTag agreement={agreement}>{words(`agreement.${agreement}`)}</AgreementTag>
  )
  const warnings = (
    [
      ['isProhibited', record.isProhibited],
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
        {words('record', { name: nameInFull(record.name), trn: record.trn })}
        {record.isStrong && (
          <>
            {' '}
            <Tag colour="green">{words('strong')}</Tag>
          </>
        )}
      </Paragraph>
      {record.previousNames.length > 0 && (
        <Paragraph>
          {words('formerNames', { names: record.previousNames.map(nameInFull).join(', ') })}
        </Paragraph>
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
