import type { SummaryListRow } from '@identity/govuk'
import { Link } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { hasMessage, showMessage, useWords } from '../../words/words.ts'
import { TypedText } from '../parts/typed-text.tsx'
import { dayAndTime } from '../people/person/instant.ts'
import { kindInWords } from '../people/person/kind-in-words.ts'
import { personPath } from '../people/person/person-path.ts'
import { MergeStatusTag } from './merge-status-tag.tsx'
import type { ShownMerge } from './shown-merge.ts'

/** What there is to say of a merge, whoever has its accounts open: who did what and why, and what stays of which. */
export function useMergeFacts(merge: ShownMerge): SummaryListRow[] {
  const words = useWords('merge')
  const facts = useWords('merge-comparison')
  const { fromId, intoId, status, choices, note, decidedAt, undoUntil, undoneAt } = merge
  const act = (at: string, by: ReactNode, why: ReactNode) => (
    <>
      {words('act', { when: dayAndTime(at), by })}
      {why && <br />}
      {why}
    </>
  )
  return [
    { key: words('status'), value: <MergeStatusTag status={status} /> },
    { key: words('from'), value: <Link href={personPath(fromId)}>{words('from.open')}</Link> },
    { key: words('into'), value: <Link href={personPath(intoId)}>{words('into.open')}</Link> },
    ...choices.map(({ fact, side }) => ({
      key: words('kept', { fact: facts.text(`fact.${fact}`) }),
      value: words(`side.${side}`),
    })),
    {
      key: words('proposed'),
      value: act(
        merge.proposedAt,
        merge.isOwnProposal ? words('you') : (merge.proposedBy ?? words('operator')),
        inWords('reason', merge.reason),
      ),
    },
    ...(note ? [{ key: words('note'), value: <TypedText text={note} /> }] : []),
    ...(decidedAt
      ? [
          {
            key: words(status === 'REFUSED' ? 'refused' : 'decided'),
            value: act(
              decidedAt,
              merge.decidedBy ?? words(status === 'REFUSED' ? 'itself' : 'operator'),
              merge.refusalReason && refusalInWords(merge.refusalReason),
            ),
          },
        ]
      : []),
    ...(status === 'MERGED' && undoUntil ? [{ key: words('undoUntil'), value: dayAndTime(undoUntil) }] : []),
    ...(undoneAt
      ? [
          {
            key: words('undone'),
            value: act(
              undoneAt,
              merge.undoneBy ?? words('operator'),
              merge.undoReason && inWords('undoReason', merge.undoReason),
            ),
          },
        ]
      : []),
  ]
}

/** A reason of a list; one that a newer build of the API knows, as it is called there. */
function inWords(list: 'reason' | 'refusalReason' | 'undoReason', value: string): ReactNode {
  const key = `${list}.${value}`
  return hasMessage('merge', key) ? showMessage('en', 'merge', key) : kindInWords(value)
}

/** Why it was refused: for a reason of the colleague's, or because it fell. */
function refusalInWords(value: string): ReactNode {
  const key = `because.problem.${value}`
  return hasMessage('merge-refused', key)
    ? showMessage('en', 'merge-refused', key)
    : inWords('refusalReason', value)
}
