import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { AssigneeRefused } from '../assign-task/assignee-refused.result.ts'

@ObjectType({ description: 'The open tasks of the list are the colleague’s now.' })
export class TasksAssigned {
  kind!: 'assigned'

  @Field(() => Int, { description: 'How many.' })
  count!: number

  @Field(() => [ID], {
    description:
      'The tasks that were left as they are: closed meanwhile, unknown, or about an identity of the caller or the colleague.',
  })
  leftIds!: string[]
}

const members = { assigned: TasksAssigned, assigneeRefused: AssigneeRefused }

export const AssignTasksResult = createUnionType({
  name: 'AssignTasksResult',
  description: 'The outcome of giving several tasks to a member of staff.',
  types: () => [TasksAssigned, AssigneeRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type AssignTasksOutcome = typeof AssignTasksResult
