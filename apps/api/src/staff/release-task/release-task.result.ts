import { createUnionType, Field, ObjectType } from 'type-graphql'
import { OwnIdentityRefused, TaskChanged, TaskNotFound } from '../refusals.result.ts'
import { TaskHeld } from '../task-queue/task-held.result.ts'
import { TaskSummaryObject } from '../task-queue/task-summary.object.ts'

@ObjectType({ description: 'No member of staff has the task now.' })
export class TaskReleased {
  kind!: 'released'

  @Field(() => TaskSummaryObject, { description: 'The task, as it is now.' })
  task!: TaskSummaryObject
}

const members = {
  released: TaskReleased,
  taskHeld: TaskHeld,
  taskNotFound: TaskNotFound,
  taskChanged: TaskChanged,
  ownIdentity: OwnIdentityRefused,
}

export const ReleaseTaskResult = createUnionType({
  name: 'ReleaseTaskResult',
  description: 'The outcome of letting go of a task.',
  types: () => [TaskReleased, TaskHeld, TaskNotFound, TaskChanged, OwnIdentityRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type ReleaseTaskOutcome = typeof ReleaseTaskResult
