import { createUnionType, Field, ObjectType } from 'type-graphql'
import { OwnIdentityRefused, PersonNotFound, TaskChanged, TaskNotFound } from '../refusals.result.ts'
import { noSubject } from '../task-acts/refusals.ts'
import { TaskSummaryObject } from '../task-queue/task-summary.object.ts'

@ObjectType({ description: 'A lead has to look. The task is no agent’s any more.' })
export class TaskEscalated {
  kind!: 'escalated'

  @Field(() => TaskSummaryObject, { description: 'The task, as it is now.' })
  task!: TaskSummaryObject
}

const members = { ...noSubject, escalated: TaskEscalated }

export const EscalateTaskResult = createUnionType({
  name: 'EscalateTaskResult',
  description: 'The outcome of passing a task to a lead.',
  types: () => [TaskEscalated, TaskNotFound, PersonNotFound, OwnIdentityRefused, TaskChanged] as const,
  resolveType: ({ kind }) => members[kind],
})

export type EscalateTaskOutcome = typeof EscalateTaskResult
