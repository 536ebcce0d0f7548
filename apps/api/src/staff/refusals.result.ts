import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../kernel/graphql-enum.ts'

const taskChanges = ['TAKEN', 'CLOSED', 'CHANGED'] as const
export type TaskChange = (typeof taskChanges)[number]
const TaskChangeEnum = enumOf(taskChanges)
registerEnum(TaskChangeEnum, 'TaskChange', {
  description:
    'TAKEN: a colleague has taken it, such as a lead who took it over. CLOSED: it has ended. CHANGED: it was changed in another way.',
})

@ObjectType({ description: 'No identity has ever had this id.' })
export class PersonNotFound {
  kind!: 'personNotFound'

  @Field(() => ID, { description: 'The id that was asked for.' })
  id!: string
}

@ObjectType({ description: 'The identity is the caller’s own, or looks like it. A colleague has to do it.' })
export class OwnIdentityRefused {
  kind!: 'ownIdentity'

  @Field(() => ID, { description: 'The id that was asked for.' })
  id!: string
}

@ObjectType({ description: 'There is no such task.' })
export class TaskNotFound {
  kind!: 'taskNotFound'

  @Field(() => ID, { description: 'The id that was asked for.' })
  id!: string
}

@ObjectType({
  description: 'A colleague changed the task since it was opened, or it settled itself. Nothing was done.',
})
export class TaskChanged {
  kind!: 'taskChanged'

  @Field(() => ID, { description: 'The task.' })
  id!: string

  @Field(() => TaskChangeEnum, { description: 'What happened to it.' })
  how!: TaskChange

  @Field(() => String, { nullable: true, description: 'The colleague. Null: it settled itself.' })
  by!: string | null

  @Field(() => GraphQLISODateTime, { description: 'When it was changed.' })
  at!: Date
}
