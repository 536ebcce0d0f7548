/** @jsxRuntime automatic */
import { Table } from '@identity/govuk'
import type { Tokens } from 'marked'
import { GuideText } from './guide-text.tsx'

type GuideTableProps = { table: Tokens.Table; names: readonly string[] }

/** Facts of a guide to compare. */
export function GuideTable({ table, names }: GuideTableProps) {
  const cells = (row: readonly Tokens.TableCell[]) =>
    row.map(({ tokens }) => ({ text: <GuideText tokens={tokens} names={names} /> }))
  // Markdown has no table without a head: one whose head is empty has its headings at the side.
  if (table.header.every(({ text }) => text === '')) {
    return <Table firstCellIsHeader rows={table.rows.map(cells)} />
  }
  const head = cells(table.header).map((cell, column) =>
    table.header[column]?.text === '' ? UNNAMED_COLUMN : cell,
  )
  return <Table head={head} rows={table.rows.map(cells)} />
}

const UNNAMED_COLUMN = { text: <span className="govuk-visually-hidden">Meaning</span> }
