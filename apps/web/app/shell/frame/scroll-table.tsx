import { Table, type TableProps } from '@identity/govuk'
import { useId } from 'react'

type ScrollTableProps = TableProps & {
  caption: string
  /** Where a heading above the table says the same to those who see it. */
  isCaptionHidden?: boolean
}

/** A table that scrolls by itself where it is wider than the screen; by keyboard too. */
export function ScrollTable({ caption, isCaptionHidden = false, ...table }: ScrollTableProps) {
  const id = useId()
  const hidden = isCaptionHidden ? 'govuk-visually-hidden' : undefined
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="app-table-scroll" aria-labelledby={id} tabIndex={0}>
      <Table
        {...table}
        caption={
          <span id={id} className={hidden}>
            {caption}
          </span>
        }
      />
    </section>
  )
}
