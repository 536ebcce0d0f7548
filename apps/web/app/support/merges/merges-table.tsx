import type { MergesQuery } from '@identity/graphql-client'
import { Link } from '@identity/page-frame'
import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ScrollTable } from '../../shell/frame/scroll-table.tsx'
import { useWords } from '../../words/words.ts'
import { dayOf } from '../people/person/instant.ts'
import { withReturn } from '../shell/support-path.ts'
import { mergePath } from './merge-path.ts'
import { MergeStatusTag } from './merge-status-tag.tsx'

type ListedMerge = MergesQuery['merges']['edges'][number]['node']

/** Merges, each with how it stands and what waits. They say no more of the people than initials. */
export function MergesTable({ merges }: { merges: readonly ListedMerge[] }) {
  const words = useWords('merges')
  const { pathname, search } = useLocation()
  return (
    <ScrollTable
      caption={words.text('caption')}
      head={(['merge', 'proposed', 'status'] as const).map((key) => ({ text: words(`column.${key}`) }))}
      rows={merges.map((merge) => [
        {
          text: (
            <Link href={withReturn(mergePath(merge.id), pathname + search)}>
              {words('merge', { initials: merge.personInitials, day: dayOf(merge.proposedAt) })}
            </Link>
          ),
        },
        { text: <Proposed merge={merge} /> },
        { text: <Standing merge={merge} /> },
      ])}
    />
  )
}

function Proposed({ merge: { reason, proposedBy, isOwnProposal } }: { merge: ListedMerge }) {
  const words = useWords('merges')
  const names = useWords('merge')
  const by = isOwnProposal ? words('you') : (proposedBy ?? words('operator'))
  return (
    <>
      {words('by', { name: by })}
      <br />
      {names(`reason.${reason as 'OTHER'}`)}
    </>
  )
}

/** How it stands; of one that was done, until when it can be undone. */
function Standing({ merge }: { merge: ListedMerge }) {
  const words = useWords('merges')
  const { status, decidedAt, decidedBy, undoUntil, undoneAt, undoneBy, isOwnProposal } = merge
  const decided = decidedAt && (
    <Line>{words('decided', { day: dayOf(decidedAt), by: decidedBy ?? words('itself') })}</Line>
  )
  return (
    <>
      <MergeStatusTag status={status} />
      {status === 'PROPOSED' && isOwnProposal && <Line>{words('ofColleague')}</Line>}
      {(status === 'MERGED' || status === 'REFUSED') && decided}
      {status === 'MERGED' && undoUntil && <Line>{words('undoUntil', { day: dayOf(undoUntil) })}</Line>}
      {status === 'UNDONE' && undoneAt && (
        <Line>{words('decided', { day: dayOf(undoneAt), by: undoneBy ?? words('operator') })}</Line>
      )}
    </>
  )
}

const Line = ({ children }: { children: ReactNode }) => (
  <div className="govuk-body-s govuk-!-margin-bottom-0">{children}</div>
)
