import { Input, Select } from '@identity/govuk'
import {
  SupportTaskDue,
  SupportTaskReason,
  SupportTaskStage,
  SupportTaskStatus,
  type SupportTasksQuery,
} from '@identity/graphql-client'
import { useWords } from '../../words/words.ts'
import { type ChosenFilter, Filter } from '../parts/filter.tsx'
import type { QueueFilter } from './queue-filter.ts'

type Desk = SupportTasksQuery['taskDesk']
type Item = { value: string; text: string }
type QueueFilterFormProps = { filter: QueueFilter; desk: Desk; memberId: string }

/** What the queue is narrowed to. */
export function QueueFilterForm({ filter, desk, memberId }: QueueFilterFormProps) {
  const words = useWords('task-queue')
  const items = useItems(desk, memberId)
  const isOpen = filter.status === 'OPEN'
  const select = (name: keyof typeof items) => (
    <Select
      id={name}
      name={name}
      label={{ text: words(`field.${name}`) }}
      items={name === 'status' ? items.status : [{ value: '', text: words.text('any') }, ...items[name]]}
      value={filter[name] ?? ''}
    />
  )
  return (
    <Filter chosen={useChosen(filter, items)} keep={['sort']}>
      {select('status')}
      {select('reason')}
      {isOpen && select('stage')}
      {select('assignee')}
      {isOpen && select('due')}
      {select('service')}
      <Input
        id="reference"
        name="reference"
        label={{ text: words('field.reference') }}
        hint={words('hint.reference')}
        value={filter.reference ?? ''}
        spellCheck={false}
        autocomplete="off"
      />
    </Filter>
  )
}

function useItems({ colleagues, services }: Desk, memberId: string) {
  const words = useWords('task-queue')
  const names = useWords('support-task')
  const others = colleagues.filter(({ id }) => id !== memberId)
  return {
    status: Object.values(SupportTaskStatus)
      .reverse()
      .map((value): Item => ({ value, text: words.text(`status.${value}`) })),
    reason: Object.values(SupportTaskReason)
      .map((value): Item => ({ value, text: names.text(`reason.${value}`) }))
      .sort((one, other) => one.text.localeCompare(other.text)),
    stage: stages.map((value): Item => ({ value, text: names.text(`stage.${value}`) })),
    assignee: [
      { value: 'me', text: words.text('assignee.me') },
      { value: 'none', text: words.text('assignee.none') },
      ...others.map(({ id, name }): Item => ({ value: id, text: name })),
    ],
    due: dues.map((value): Item => ({ value, text: names.text(`due.${value}`) })),
    service: services.map(({ id, name }): Item => ({ value: id, text: name })),
  }
}

// In the order in which they come about.
const stages = [
  SupportTaskStage.NEW,
  SupportTaskStage.IN_PROGRESS,
  SupportTaskStage.WAITING_FOR_TEACHER,
  SupportTaskStage.ESCALATED,
  SupportTaskStage.AWAITING_SECOND,
]
const dues = [SupportTaskDue.LATE, SupportTaskDue.TODAY, SupportTaskDue.SOON, SupportTaskDue.LATER]

/** The filters that are on. A colleague who has left, or a service that is gone, has no name any more. */
function useChosen(filter: QueueFilter, items: ReturnType<typeof useItems>): ChosenFilter[] {
  const words = useWords('task-queue')
  const chosen: ChosenFilter[] = []
  if (filter.status === 'CLOSED') chosen.push({ name: 'status', text: words.text('status.CLOSED') })
  for (const name of ['reason', 'stage', 'assignee', 'due', 'service'] as const) {
    const value = filter[name]
    if (!value) continue
    const known = items[name].find((item) => item.value === value)?.text
    const gone = name === 'service' ? words.text('chosen.service') : words.text('chosen.colleague')
    chosen.push({ name, text: known ?? gone })
  }
  const { reference, identity } = filter
  if (reference) chosen.push({ name: 'reference', text: words.text('chosen.reference', { reference }) })
  if (identity) chosen.push({ name: 'identity', text: words.text('chosen.identity') })
  return chosen
}
