import { Radios } from '@identity/govuk'
import type { PersonChangesQuery } from '@identity/graphql-client'
import { useWords } from '../../../words/words.ts'
import { type Act, taskOf } from './act-form.ts'

type Task = Extract<PersonChangesQuery['changes'], { __typename: 'PersonChanges' }>['tasks'][number]

type TaskChoiceProps = {
  act: Act
  tasks: readonly Task[]
  /** The task that led here. */
  taskId: string | null
  /** What was chosen before, as `id:version`. */
  chosen: string | undefined
}

/** The task that an act ends. An act that only such a task allows offers no other one, and none left out. */
export function TaskChoice({ act, tasks, taskId, chosen }: TaskChoiceProps) {
  const words = useWords('change-person')
  const names = useWords('support-task')
  const needed = taskOf(act)
  const offered = needed ? tasks.filter(({ reason }) => reason === needed) : tasks
  const [first] = offered
  if (!first) return null
  const taskValue = ({ id, version }: Task) => `${id}:${version}`
  if (needed && offered.length === 1) return <input type="hidden" name="task" value={taskValue(first)} />
  const ledHere = offered.find(({ id }) => id === taskId) ?? (needed ? first : undefined)
  return (
    <Radios
      name="task"
      legend={{ text: words('choice.task'), size: 'm' }}
      items={[
        ...offered.map((task) => ({
          value: taskValue(task),
          text: words('task', { reference: task.reference, reason: names.text(`reason.${task.reason}`) }),
        })),
        ...(needed ? [] : [{ value: '', text: words('noTask') }]),
      ]}
      value={chosen ?? (ledHere ? taskValue(ledHere) : '')}
    />
  )
}
