import { Button, SummaryList, WarningText } from '@identity/govuk'
import type { StaffRole, SupportTaskCountsQuery } from '@identity/graphql-client'
import { Link, Paragraph, Subheading } from '@identity/page-frame'
import { formatDate } from '../../words/calendar-date.ts'
import { timeInWords } from '../../words/waiting-time.ts'
import { useWords } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { Tiles } from '../parts/tiles.tsx'
import { mayOpen } from '../shell/page-roles.ts'

type TaskCountsProps = {
  counts: SupportTaskCountsQuery['supportTaskCounts']
  role: StaffRole
  /** An instant, ISO 8601. */
  now: string
}

const QUERIES = {
  mine: '?assignee=me',
  unassigned: '?assignee=none',
  late: '?due=LATE',
  dueToday: '?due=TODAY',
  open: '',
} as const
const FIGURES = ['mine', 'unassigned', 'late', 'dueToday', 'open'] as const

/** What waits, on the home page. A service owner, who works no tasks, sees the figures without the lists. */
export function TaskCounts({ counts, role, now }: TaskCountsProps) {
  const words = useWords('task-counts')
  const worksTasks = mayOpen('/support/tasks', role)
  const figures = FIGURES.filter((key) => worksTasks || key !== 'mine')
  return (
    <section>
      {!worksTasks && counts.areBankHolidaysRunningOut && (
        <WarningText>{words('holidays', { day: formatDate(counts.bankHolidaysUntil) })}</WarningText>
      )}
      <Subheading>{words('heading')}</Subheading>
      {counts.open === 0 ? (
        <Paragraph>
          {words('nothing')}
          {counts.lastClosedAt && <> {words('lastClosed', { at: timeInWords(counts.lastClosedAt, now) })}</>}
        </Paragraph>
      ) : (
        <Tiles
          tiles={figures.map((key) => ({
            figure: counts[key],
            text: words(`figure.${key}`),
            ...(worksTasks && { href: `/support/tasks${QUERIES[key]}` }),
          }))}
        />
      )}
      {worksTasks && counts.open > 0 && (
        <SupportForm action="/support/tasks/next">
          <Button preventDoubleClick>{words('next')}</Button>
        </SupportForm>
      )}
      {counts.byReason.length > 0 && <ByReason counts={counts} isLinked={worksTasks} />}
    </section>
  )
}

function ByReason({
  counts: { byReason },
  isLinked,
}: Pick<TaskCountsProps, 'counts'> & { isLinked: boolean }) {
  const words = useWords('task-counts')
  const names = useWords('support-task')
  return (
    <>
      <Subheading>{words('byReason')}</Subheading>
      <SummaryList
        rows={byReason.map(({ reason, count }) => {
          const name = names(`reason.${reason}`)
          const href = `/support/tasks?reason=${reason}`
          return { key: isLinked ? <Link href={href}>{name}</Link> : name, value: count }
        })}
      />
    </>
  )
}
