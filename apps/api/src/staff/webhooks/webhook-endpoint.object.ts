import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql'
import { PageInfo } from '../../kernel/graphql-connection.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { ENDPOINT_STANDINGS, type EndpointStanding } from '../../webhooks/domain/endpoint-standing.ts'
import { type EventType, WebhookEventTypeEnum } from './webhook-event-type.ts'

export const WebhookStandingEnum = enumOf(ENDPOINT_STANDINGS)
registerEnum(WebhookStandingEnum, 'WebhookStanding', {
  description: 'Where an endpoint stands.',
  values: {
    IN_USE: 'It is told of what its client may see.',
    NOT_VERIFIED: 'It has not answered a ping yet: nothing else goes to it.',
    OFF_BY_STAFF: 'A service owner turned it off.',
    OFF_GONE: 'It answered 410, and was turned off.',
    OFF_FAILING: 'Every try failed for five days, and it was turned off.',
  },
})

@ObjectType({ description: 'Where a client of a service is told of changes, as a service owner manages it.' })
export class WebhookEndpoint {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'The version that is shown: a change brings it back.' })
  version!: string

  @Field(() => ID, { description: 'The service.' })
  serviceId!: string

  @Field(() => String, { description: 'The name of the service.' })
  serviceName!: string

  @Field(() => ID, { description: 'The client.' })
  clientId!: string

  @Field(() => Boolean, { description: 'False: the client is disabled, and nothing is sent for it.' })
  isClientInUse!: boolean

  @Field(() => String, { description: 'Its address, as it is called and signed.' })
  url!: string

  @Field(() => Boolean, {
    description: 'Its host is on the list of this system (WEBHOOK_HOSTS): it need not be on the internet.',
  })
  isHostAllowed!: boolean

  @Field(() => [WebhookEventTypeEnum], { description: 'What it is told of.' })
  eventTypes!: EventType[]

  @Field(() => Boolean, { description: 'Ids only: what stands behind them is read by the API.' })
  isThin!: boolean

  @Field(() => Boolean, { description: 'The older signature is sent too (X-Hub-Signature-256).' })
  hasHubSecret!: boolean

  @Field(() => WebhookStandingEnum, { description: 'Where it stands.' })
  standing!: EndpointStanding

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it is off. Null: it is not.' })
  disabledAt!: Date | null

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it answered its ping. Null: never.' })
  verifiedAt!: Date | null

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when every try has failed. Null: the last one went well, or there was none.',
  })
  failingSince!: Date | null

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it last took something. Null: never, or longer ago than we know.',
  })
  lastSuccessAt!: Date | null

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the oldest of what waits for it was queued. Null: nothing waits.',
  })
  oldestWaitingAt!: Date | null

  @Field(() => Int, { description: 'How many tries failed in the last 24 hours.' })
  failures!: number

  @Field(() => GraphQLISODateTime, { description: 'When it was added.' })
  createdAt!: Date
}

@ObjectType({ description: 'An endpoint, in its place of a list.' })
export class WebhookEndpointEdge {
  @Field(() => WebhookEndpoint, { description: 'The endpoint.' })
  node!: WebhookEndpoint

  @Field(() => String, { description: 'The place in the list.' })
  cursor!: string
}

@ObjectType({ description: 'Endpoints, by the names of their services.' })
export class WebhookEndpointConnection {
  @Field(() => [WebhookEndpointEdge], { description: 'The endpoints of this page.' })
  edges!: WebhookEndpointEdge[]

  @Field(() => PageInfo, { description: 'Where the list continues.' })
  pageInfo!: PageInfo
}
