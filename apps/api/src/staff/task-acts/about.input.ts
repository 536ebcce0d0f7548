import { IsOptional, ValidateNested } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { SeenTaskInput } from '../task-queue/seen-task.input.ts'

@InputType({
  description:
    'The person whom an act is about: by a task, which the act closes, or without one by their identity.',
})
export class AboutInput {
  @Field(() => SeenTaskInput, { nullable: true, description: 'The task, as the caller saw it.' })
  @IsOptional()
  @ValidateNested()
  task?: SeenTaskInput | null

  @Field(() => ID, { nullable: true, description: 'The identity. Left out: that of the task.' })
  identityId?: string | null
}
