import { createUnionType, Field, GraphQLISODateTime, ObjectType } from 'type-graphql'
import { TaskTaken } from '../take-task/take-task.result.ts'

@ObjectType({ description: 'No task waits that the caller could be given.' })
export class NoTaskLeft {
  kind!: 'noTaskLeft'

  @Field(() => GraphQLISODateTime, { description: 'When we looked.' })
  at!: Date
}

const members = { taken: TaskTaken, noTaskLeft: NoTaskLeft }

export const NextTaskResult = createUnionType({
  name: 'NextTaskResult',
  description: 'The outcome of asking for work.',
  types: () => [TaskTaken, NoTaskLeft] as const,
  resolveType: ({ kind }) => members[kind],
})

export type NextTaskOutcome = typeof NextTaskResult
