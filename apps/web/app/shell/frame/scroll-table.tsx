import { Table, type TableProps } from '@identity/govuk'
import { useId } from 'react'

/** A table that scrolls by itself where it is wider than the screen; by keyboard too. */
export function ScrollTable({ caption, ...table }: TableProps & { caption: string }) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="app-table-scroll" aria-labelledby={id} tabIndex={0}>
      <Table {...table} caption={<span id={id}>{caption}</span>} />
    </section>
  )
}
