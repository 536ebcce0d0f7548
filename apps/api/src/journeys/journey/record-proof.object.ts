import { Field, ObjectType } from 'type-graphql'

@ObjectType('RecordProof', { description: 'The way to prove that a linked record is the person’s.' })
export class RecordProofObject {
  @Field(() => String, { description: 'The address on the record, as much of it as a stranger may see.' })
  redactedEmailAddress!: string
}
