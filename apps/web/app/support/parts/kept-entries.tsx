import { SummaryList, type SummaryListRow } from '@identity/govuk'
import { Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'

/** What a member of staff filled in for an act that was not done: the page that says so keeps it, to be used again. */
export function KeptEntries({ rows }: { rows: SummaryListRow[] }) {
  const words = useWords('kept-entries')
  if (rows.length === 0) return null
  return (
    <>
      <Paragraph>{words('kept')}</Paragraph>
      <SummaryList rows={rows} />
    </>
  )
}
