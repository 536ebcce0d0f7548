import { Field, InputType } from 'type-graphql'

/** What the input of each mutation of a partner has. */
@InputType()
export class IdempotentInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Your key for this change, 16 to 255 printable ASCII characters; a UUID does well. The same input under the same key is done once and answered alike for 7 days. Null: the header `Idempotency-Key` has it. Scope: as the mutation.',
  })
  idempotencyKey?: string | null
}
