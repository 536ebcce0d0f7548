import { Field, ID, InputType, Int } from 'type-graphql'

@InputType({ description: 'A task, as the caller saw it.' })
export class SeenTaskInput {
  @Field(() => ID, { description: 'The task.' })
  taskId!: string

  @Field(() => Int, { description: 'Its version, when the caller saw it.' })
  version!: number
}
