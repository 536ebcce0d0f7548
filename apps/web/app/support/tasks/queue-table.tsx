import type { TableCell } from '@identity/govuk'
import type { SupportTasksQuery } from '@identity/graphql-client'
import { londonDate } from '@identity/values'
import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ScrollTable } from '../../shell/frame/scroll-table.tsx'
import { formatDate } from '../../words/calendar-date.ts'
import { useWords } from '../../words/words.ts'
import { useSortableHead } from '../parts/sort-link.tsx'
import { withReturn } from '../shell/support-path.ts'
import type { QueueFilter } from './queue-filter.ts'
import { TaskDue } from './task-due.tsx'

export type ListedTask = SupportTasksQuery['supportTasks']['edges'][number]['node']
type QueueTableProps = {
  tasks: readonly ListedTask[]
  filter: QueueFilter
  memberId: string
  /** The id of the message that says that none was ticked. */
  errorId?: string | undefined
}

/** The tasks of one page. Open ones can be ticked, to be assigned together. */
export function QueueTable({ tasks, filter: { status, sort }, memberId, errorId }: QueueTableProps) {
  const words = useWords('task-queue')
  const names = useWords('support-task')
  const sortable = useSortableHead()
  const isOpen = status === 'OPEN'
  const at = words.text(isOpen ? 'column.opened' : 'column.closed')
  const byTime = sortable(at, { ascending: 'OLDEST', descending: 'NEWEST', current: sort })
  const byDue = sortable(words.text('column.due'), {
    ascending: 'DUE',
    descending: 'DUE_LAST',
    current: sort,
  })
  const task = { text: words('column.task') }
  const assignee = { text: words('column.assignee') }
  const head: TableCell[] = isOpen
    ? [
        { text: <Hidden>{words('column.select')}</Hidden> },
        task,
        byTime,
        byDue,
        { text: words('column.stage') },
        assignee,
      ]
    : [task, byTime, { text: words('column.outcome') }, assignee]
  const rows = tasks.map((one, index): TableCell[] => {
    const about = { text: <TaskCell task={one} /> }
    const held = { text: <HeldBy task={one} memberId={memberId} /> }
    if (!isOpen)
      return [
        about,
        { text: day(one.closedAt) },
        { text: one.outcome && names(`outcome.${one.outcome}`) },
        held,
      ]
    const tick = { text: <Tick task={one} isFirst={index === 0} errorId={errorId} /> }
    const due = { text: <TaskDue {...one} /> }
    return [tick, about, { text: day(one.openedAt) }, due, { text: names(`stage.${one.stage}`) }, held]
  })
  const caption = words.text(`caption.${status}`, { sort: words.text(`sort.${sort}`) })
  return <ScrollTable caption={caption} head={head} rows={rows} />
}

const day = (instant: string | null | undefined) => instant && formatDate(londonDate(new Date(instant)))

/** What the task is about, in one cell: a column for each part would be wider than the screen. */
function TaskCell({ task }: { task: ListedTask }) {
  const { id, reference, reason, personInitials: initials, serviceName: service } = task
  const words = useWords('task-queue')
  const names = useWords('support-task')
  const { pathname, search } = useLocation()
  return (
    <>
      <a className="govuk-link" href={withReturn(`/support/tasks/${id}`, pathname + search)}>
        {reference}
      </a>
      <br />
      {names(`reason.${reason}`)}
      <br />
      <span className="govuk-hint">
        {service ? words('person', { initials, service }) : words('personOnly', { initials })}
      </span>
    </>
  )
}

const Hidden = ({ children }: { children: ReactNode }) => (
  <span className="govuk-visually-hidden">{children}</span>
)

/** Who has the task, and who has it open now. */
function HeldBy({ task: { assignee, lock }, memberId }: { task: ListedTask; memberId: string }) {
  const words = useWords('task-queue')
  const name = lock?.by.name
  const how = lock?.isYours ? 'yours' : lock?.isTakenFromYou ? 'takenOver' : 'theirs'
  return (
    <>
      {assignee ? (assignee.id === memberId ? words('you') : assignee.name) : words('unassigned')}
      {lock && (
        <>
          <br />
          <strong>{words(`lock.${how}`, { name })}</strong>
        </>
      )}
    </>
  )
}

function Tick({
  task: { id, reference },
  isFirst,
  errorId,
}: {
  task: ListedTask
  isFirst: boolean
  errorId?: string | undefined
}) {
  const words = useWords('task-queue')
  const own = isFirst ? 'task' : `task-${id}`
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          id={own}
          name="task"
          type="checkbox"
          value={id}
          aria-describedby={errorId}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={own}>
          <Hidden>{words('select', { reference })}</Hidden>
        </label>
      </div>
    </div>
  )
}
