import { createUnionType, Field, ObjectType } from 'type-graphql'
import { OwnIdentityRefused, TaskChanged, TaskNotFound } from '../refusals.result.ts'
import { TaskSummaryObject } from '../task-queue/task-summary.object.ts'
import { AssigneeRefused } from './assignee-refused.result.ts'

@ObjectType({ description: 'The task is the colleague’s now.' })
export class TaskAssigned {
  kind!: 'assigned'

  @Field(() => TaskSummaryObject, { description: 'The task, as it is now.' })
  task!: TaskSummaryObject
}

const members = {
  assigned: TaskAssigned,
  assigneeRefused: AssigneeRefused,
  taskNotFound: TaskNotFound,
  taskChanged: TaskChanged,
  ownIdentity: OwnIdentityRefused,
}

export const AssignTaskResult = createUnionType({
  name: 'AssignTaskResult',
  description: 'The outcome of giving a task to a member of staff.',
  types: () => [TaskAssigned, AssigneeRefused, TaskNotFound, TaskChanged, OwnIdentityRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type AssignTaskOutcome = typeof AssignTaskResult
