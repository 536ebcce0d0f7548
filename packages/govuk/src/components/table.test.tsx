/** @jsxRuntime automatic */
import { type Content, content, sameAsFixtures, splitModifier } from '../../test/fixtures.ts'
import { Table, type TableCell } from './table.tsx'

type Cell = Content & { format?: 'numeric'; classes?: string; colspan?: number; rowspan?: number }
type Options = {
  caption?: string
  captionClasses?: string
  head?: Cell[]
  rows: Cell[][]
  firstCellIsHeader?: boolean
  classes?: string
}

const names = [
  'default',
  'with head',
  'with head and caption',
  'classes',
  'html as text',
  'html',
  'head with classes',
  'head with rowspan and colspan',
  'with firstCellIsHeader true',
  'firstCellIsHeader with classes',
  'firstCellIsHeader with html',
  'firstCellIsHeader with html as text',
  'firstCellIsHeader with rowspan and colspan',
  'rows with classes',
  'rows with rowspan and colspan',
  'with small text modifier for tables with a lot of data',
]

sameAsFixtures<Options>('table', names, (options) => (
  <Table
    caption={options.caption}
    captionSize={
      splitModifier(options.captionClasses, 'govuk-table__caption--', ['s', 'm', 'l', 'xl']).modifier
    }
    head={options.head?.map(tableCell)}
    rows={options.rows.map((row) => row.map(tableCell))}
    firstCellIsHeader={options.firstCellIsHeader}
    className={options.classes}
  />
))

function tableCell(cell: Cell): TableCell {
  return {
    text: content(cell),
    format: cell.format,
    className: cell.classes,
    colSpan: cell.colspan,
    rowSpan: cell.rowspan,
  }
}
