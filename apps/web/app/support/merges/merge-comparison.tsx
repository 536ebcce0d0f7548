import { type TableCell, Tag } from '@identity/govuk'
import type { MergeFact, MergeIdentityFieldsFragment } from '@identity/graphql-client'
import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ScrollTable } from '../../shell/frame/scroll-table.tsx'
import { useWords } from '../../words/words.ts'
import { comparedFacts, MergeFactValue } from './merge-fact.tsx'

const MORE = ['createdAt', 'services'] as const

type Column = {
  head: ReactNode
  identity: MergeIdentityFieldsFragment
  /** What there is to say of it besides what a merge may change. */
  more?: Record<(typeof MORE)[number], ReactNode>
}

type MergeComparisonProps = {
  caption: string
  columns: readonly Column[]
  /** The account as it would be. */
  result?: Pick<Column, 'head' | 'identity'>
  differing: readonly MergeFact[]
}

/** Two accounts side by side, and what they would be together. A tag says which of their details differ. */
export function MergeComparison({ caption, columns, result, differing }: MergeComparisonProps) {
  const words = useWords('merge-comparison')
  const { pathname, search } = useLocation()
  const isDiffering = (fact: string) => differing.some((one) => one === fact)
  const rows = comparedFacts.map((fact): TableCell[] => [
    { text: <FactName fact={fact} isDiffering={isDiffering(fact)} /> },
    ...columns.map(({ identity }) => ({
      text: <MergeFactValue fact={fact} of={identity} back={pathname + search} />,
    })),
    ...(result ? [{ text: <MergeFactValue fact={fact} of={result.identity} /> }] : []),
  ])
  const more = MORE.flatMap((key): TableCell[][] =>
    columns.some((column) => column.more)
      ? [[{ text: words(`fact.${key}`) }, ...columns.map((column) => ({ text: column.more?.[key] }))]]
      : [],
  )
  const heads = [...columns, ...(result ? [result] : [])].map(({ head }) => ({ text: head }))
  return (
    <ScrollTable
      caption={caption}
      head={[{ text: words('fact') }, ...heads]}
      firstCellIsHeader
      rows={[...rows, ...more]}
    />
  )
}

function FactName({ fact, isDiffering }: { fact: (typeof comparedFacts)[number]; isDiffering: boolean }) {
  const words = useWords('merge-comparison')
  return (
    <>
      {words(`fact.${fact}`)}
      {isDiffering && (
        <>
          {' '}
          <Tag colour="yellow">{words('differs')}</Tag>
        </>
      )}
    </>
  )
}
