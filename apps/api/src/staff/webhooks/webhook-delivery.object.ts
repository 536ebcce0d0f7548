import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql'
import { PageInfo } from '../../kernel/graphql-connection.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import type { Delivery } from '../../webhooks/deliver/delivery.repository.ts'
import { WEBHOOK_FAILURES, type WebhookFailure } from '../../webhooks/send/webhook-failure.ts'
import { WebhookDeliveryStateEnum } from '../person-timeline/told-service.object.ts'

const WebhookFailureEnum = enumOf(WEBHOOK_FAILURES)
registerEnum(WebhookFailureEnum, 'WebhookFailure', {
  description: 'Why a try did not count.',
  values: {
    ADDRESS_REFUSED: 'The address is none that we may call any more.',
    NAME_NOT_FOUND: 'Its name is not in the DNS.',
    NOT_PUBLIC: 'Its name leads into a private network. Nothing was sent.',
    CONNECTION: 'There was no connection, or it broke.',
    TLS: 'The certificate is not valid for the name.',
    TIMEOUT: 'It took more than ten seconds.',
    REDIRECT: 'It answered with another address, which we do not follow.',
    STATUS: 'It answered with a status that is not 2xx.',
    ANSWER_TOO_LARGE: 'The answer has more than 64 KiB.',
    NO_CHALLENGE: 'A ping was answered without its challenge.',
  },
})

@ObjectType({
  description: 'A try of a delivery. What was sent and answered is not shown: it may be about a person.',
})
export class WebhookTry {
  @Field(() => Int, { description: 'Its number. A delivery that is sent again begins at 1.' })
  attempt!: number

  @Field(() => GraphQLISODateTime, { description: 'When it began.' })
  startedAt!: Date

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  durationMs!: number

  @Field(() => Int, { nullable: true, description: 'The HTTP status. Null: there was no answer.' })
  status!: number | null

  @Field(() => WebhookFailureEnum, {
    nullable: true,
    description: 'Why it did not count. Null: it was taken.',
  })
  failure!: WebhookFailure | null
}

@ObjectType({ description: 'An event for an endpoint, without its body and without whom it is about.' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => ID, {
    description: 'The id of the event, `ce-id`: the same at every try, replay and endpoint.',
  })
  eventId!: string

  @Field(() => String, { description: 'Its type, `ce-type`, such as identity.updated.' })
  type!: string

  @Field(() => WebhookDeliveryStateEnum, { description: 'How it stands.' })
  state!: Delivery['state']

  @Field(() => GraphQLISODateTime, { description: 'When the event happened.' })
  occurredAt!: Date

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The next try, at the earliest. Null: it ended.',
  })
  nextAttemptAt!: Date | null

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended. Null: it waits.' })
  endedAt!: Date | null

  @Field(() => [WebhookTry], { description: 'Its tries, oldest first.' })
  tries!: WebhookTry[]
}

@ObjectType({ description: 'A delivery, in its place of the log.' })
export class WebhookDeliveryEdge {
  @Field(() => WebhookDelivery, { description: 'The delivery.' })
  node!: WebhookDelivery

  @Field(() => String, { description: 'The place in the log.' })
  cursor!: string
}

@ObjectType({ description: 'The log of an endpoint, newest first. It is kept for 30 days.' })
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDeliveryEdge], { description: 'The deliveries of this page.' })
  edges!: WebhookDeliveryEdge[]

  @Field(() => PageInfo, { description: 'Where the log continues.' })
  pageInfo!: PageInfo
}

@ObjectType({ description: 'What would be sent again.' })
export class WebhookReplayPreview {
  @Field(() => Int, { description: 'How many deliveries.' })
  deliveries!: number

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the first of them happened. Null: there is none.',
  })
  oldestAt!: Date | null
}
