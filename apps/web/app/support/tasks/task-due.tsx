import { Tag, type TagColour } from '@identity/govuk'
import type { SupportTaskDue } from '@identity/graphql-client'
import { formatDate } from '../../words/calendar-date.ts'
import { useWords } from '../../words/words.ts'

const COLOURS: Partial<Record<SupportTaskDue, TagColour>> = { LATE: 'red', TODAY: 'orange', SOON: 'yellow' }

type TaskDueProps = { due: SupportTaskDue; dueOn: string; isDueEstimated: boolean }

/** The due day of an open task. A tag says when it is near or past, in words. */
export function TaskDue({ due, dueOn, isDueEstimated }: TaskDueProps) {
  const words = useWords('task-queue')
  const names = useWords('support-task')
  const colour = COLOURS[due]
  return (
    <>
      <span className="app-one-line">{formatDate(dueOn)}</span>
      {isDueEstimated && <> ({words('estimated')})</>}
      {colour && (
        <>
          {' '}
          <Tag colour={colour}>{names(`due.${due}`)}</Tag>
        </>
      )}
    </>
  )
}
