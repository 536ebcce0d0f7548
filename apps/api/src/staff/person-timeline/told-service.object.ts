import { webhookDeliveryState } from '@identity/database'
import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import type { ToldRow } from './told-service.repository.ts'

export const WebhookDeliveryStateEnum = enumOf(webhookDeliveryState.enumValues)
registerEnum(WebhookDeliveryStateEnum, 'WebhookDeliveryState', {
  description: 'How a delivery of a webhook stands.',
  values: {
    WAITING: 'For its first or next try, or for its endpoint to be on.',
    DELIVERED: 'It was taken.',
    DEAD: 'Given up: no try is left, its endpoint is gone, or its client may see nothing of it any more.',
  },
})

@ObjectType({ description: 'A service that is told of what happened to a person, by webhook.' })
export class ToldService {
  @Field(() => String, { description: 'The name of the service.' })
  serviceName!: string

  @Field(() => String, { description: 'What it is told, `ce-type`, such as identity.updated.' })
  type!: string

  @Field(() => WebhookDeliveryStateEnum, { description: 'How it stands.' })
  state!: ToldRow['state']

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was taken or given up. Null: it waits.',
  })
  endedAt!: Date | null
}
