import { MaxLength, Min, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'

@InputType({ description: 'The task that an act on a person ends, as it was shown.' })
export class TaskAtHandInput {
  @Field(() => ID, { description: 'The task. It is about the person.' })
  @MaxLength(36)
  id!: string

  @Field(() => Int, { description: 'The version of it that was shown.' })
  @Min(0)
  version!: number
}

@InputType({ description: 'The person on whom staff act, as they were shown.' })
export class SeenPersonInput {
  @Field(() => ID, { description: 'The identity.' })
  @MaxLength(36)
  id!: string

  @Field(() => String, {
    description: '`version` of `personChanges` as it was shown. Another one by now: nothing is done.',
  })
  @MaxLength(40)
  version!: string

  @Field(() => TaskAtHandInput, { nullable: true, description: 'The task that the act ends. Null: none.' })
  @ValidateNested()
  task?: TaskAtHandInput | null
}
