import { Paragraph } from '@identity/page-frame'
import { ScrollTable } from '../../../shell/frame/scroll-table.tsx'
import { formatDate } from '../../../words/calendar-date.ts'
import { hasMessage, showMessage, useWords } from '../../../words/words.ts'
import { OpenLink } from '../../parts/open-link.tsx'
import { taskPath } from '../../task/task-path.ts'
import { dayOf } from './instant.ts'
import { kindInWords } from './kind-in-words.ts'
import type { OpenPersonFields } from './person-actions.ts'

/** The tasks about a person, open and closed. */
export function PersonTasks({ tasks }: Pick<OpenPersonFields, 'tasks'>) {
  const words = useWords('support-person')
  if (tasks.length === 0) return <Paragraph>{words('tasks.none')}</Paragraph>
  return (
    <ScrollTable
      caption={words.text('tasks.caption')}
      head={(['reason', 'openedAt', 'state'] as const).map((key) => ({ text: words(`tasks.${key}`) }))}
      rows={tasks.map((task) => [
        { text: <OpenLink href={taskPath(task.id)}>{inWords('reason', task.reason)}</OpenLink> },
        { text: dayOf(task.openedAt) },
        { text: stateOf(task, words) },
      ])}
    />
  )
}

type Task = OpenPersonFields['tasks'][number]

function stateOf({ isOpen, dueOn, outcome }: Task, words: ReturnType<typeof useWords<'support-person'>>) {
  if (isOpen) return dueOn ? words('tasks.openDue', { day: formatDate(dueOn) }) : words('tasks.open')
  return outcome ? words('tasks.closedAs', { outcome: inWords('outcome', outcome) }) : words('tasks.closed')
}

/** As the queue calls it. */
function inWords(kind: 'reason' | 'outcome', value: string) {
  const key = `${kind}.${value}`
  return hasMessage('support-task', key) ? showMessage('en', 'support-task', key) : kindInWords(value)
}
