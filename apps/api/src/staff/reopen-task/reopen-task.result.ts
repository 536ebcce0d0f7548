import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { OwnIdentityRefused, TaskChanged, TaskNotFound } from '../refusals.result.ts'
import { TaskSummaryObject } from '../task-queue/task-summary.object.ts'

@ObjectType({ description: 'The task is open again, with a new due day.' })
export class TaskReopened {
  kind!: 'reopened'

  @Field(() => TaskSummaryObject, { description: 'The task, as it is now.' })
  task!: TaskSummaryObject
}

@ObjectType({ description: 'Another task of the same matter is open. Nothing was done.' })
export class SameMatterOpen {
  kind!: 'sameMatterOpen'

  @Field(() => ID, { description: 'The open task.' })
  openTaskId!: string
}

const members = {
  reopened: TaskReopened,
  sameMatterOpen: SameMatterOpen,
  taskNotFound: TaskNotFound,
  taskChanged: TaskChanged,
  ownIdentity: OwnIdentityRefused,
}

export const ReopenTaskResult = createUnionType({
  name: 'ReopenTaskResult',
  description: 'The outcome of opening a closed task again.',
  types: () => [TaskReopened, SameMatterOpen, TaskNotFound, TaskChanged, OwnIdentityRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type ReopenTaskOutcome = typeof ReopenTaskResult
