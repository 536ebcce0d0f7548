import { createUnionType, Field, ObjectType } from 'type-graphql'
import { OwnIdentityRefused, TaskChanged, TaskNotFound } from '../refusals.result.ts'
import { TaskHeld } from '../task-queue/task-held.result.ts'
import { TaskSummaryObject } from '../task-queue/task-summary.object.ts'

@ObjectType({ description: 'The caller has the task open, for 15 minutes after their last act on it.' })
export class TaskTaken {
  kind!: 'taken'

  @Field(() => TaskSummaryObject, { description: 'The task, as it is now.' })
  task!: TaskSummaryObject
}

const members = {
  taken: TaskTaken,
  taskHeld: TaskHeld,
  taskNotFound: TaskNotFound,
  taskChanged: TaskChanged,
  ownIdentity: OwnIdentityRefused,
}

export const TakeTaskResult = createUnionType({
  name: 'TakeTaskResult',
  description: 'The outcome of opening a task to work on it.',
  types: () => [TaskTaken, TaskHeld, TaskNotFound, TaskChanged, OwnIdentityRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type TakeTaskOutcome = typeof TakeTaskResult
