/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { inOrder } from '../in-order.ts'

export type TableCell = {
  text: ReactNode
  /** Numbers line up on the right. */
  format?: 'numeric' | undefined
  className?: string | undefined
  colSpan?: number | undefined
  rowSpan?: number | undefined
  /** Of a column by whose cells the rows can be sorted. */
  sort?: 'ascending' | 'descending' | 'none' | undefined
}

export type TableProps = {
  caption?: ReactNode
  captionSize?: 's' | 'm' | 'l' | 'xl' | undefined
  head?: readonly TableCell[] | undefined
  rows: readonly (readonly TableCell[])[]
  /** The first cell of each row says what the row is about. */
  firstCellIsHeader?: boolean | undefined
  className?: string | undefined
}

/** Facts to compare. The caption names the table for people who cannot see what is around it. */
export function Table({
  caption,
  captionSize,
  head,
  rows,
  firstCellIsHeader = false,
  className,
}: TableProps) {
  return (
    <table className={classNames('govuk-table', className)}>
      {caption && (
        <caption
          className={classNames(
            'govuk-table__caption',
            captionSize && `govuk-table__caption--${captionSize}`,
          )}
        >
          {caption}
        </caption>
      )}
      {head && (
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {inOrder(head, (cell) => (
              <HeaderCell cell={cell} scope="col" />
            ))}
          </tr>
        </thead>
      )}
      <tbody className="govuk-table__body">
        {inOrder(rows, (cells) => (
          <tr className="govuk-table__row">
            {inOrder(cells, (cell, column) =>
              column === 0 && firstCellIsHeader ? (
                <HeaderCell cell={cell} scope="row" />
              ) : (
                <DataCell cell={cell} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HeaderCell({ cell, scope }: { cell: TableCell; scope: 'col' | 'row' }) {
  const numeric = scope === 'col' && cell.format === 'numeric'
  return (
    <th
      scope={scope}
      className={classNames('govuk-table__header', numeric && 'govuk-table__header--numeric', cell.className)}
      colSpan={cell.colSpan}
      rowSpan={cell.rowSpan}
      aria-sort={cell.sort}
    >
      {cell.text}
    </th>
  )
}

function DataCell({ cell }: { cell: TableCell }) {
  const numeric = cell.format === 'numeric'
  return (
    <td
      className={classNames('govuk-table__cell', numeric && 'govuk-table__cell--numeric', cell.className)}
      colSpan={cell.colSpan}
      rowSpan={cell.rowSpan}
    >
      {cell.text}
    </td>
  )
}
