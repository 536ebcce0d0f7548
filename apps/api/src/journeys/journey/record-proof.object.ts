import { Field, ObjectType } from 'type-graphql'

@ObjectType('RecordProof', { description: 'How a linked record can be proved to be somebody’s own.' })
export class RecordProofObject {
  @Field(() => String, { description: 'The address on the record, as much of it as a stranger may see.' })
  redactedEmailAddress!: string
}
