import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { ColleagueObject } from './task-summary.object.ts'

@ObjectType({
  description:
    'A colleague has the task, or has it open. An agent waits until it is free; a lead may take it over.',
})
export class TaskHeld {
  kind!: 'taskHeld'

  @Field(() => ID, { description: 'The task.' })
  id!: string

  @Field(() => ColleagueObject, { description: 'The colleague.' })
  by!: ColleagueObject

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when they have it open. Null: it is theirs, and not open.',
  })
  until!: Date | null
}
