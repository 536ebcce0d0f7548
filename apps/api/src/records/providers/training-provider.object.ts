import { Field, ID, ObjectType } from 'type-graphql'

@ObjectType('TrainingProvider', { description: 'A provider of initial teacher training.' })
export class TrainingProviderObject {
  @Field(() => ID, { description: 'UK provider reference number: eight digits.' })
  ukprn!: string

  @Field(() => String, { description: 'The name by which people know it.' })
  name!: string
}
