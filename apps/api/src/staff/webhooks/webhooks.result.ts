import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import {
  WebhookChangedMeanwhile,
  WebhookEndpointTaken,
  WebhookNotFound,
  WebhookSettingsRefused,
} from './webhook-refusals.result.ts'

@ObjectType({ description: 'The settings of the endpoint count from its next delivery on.' })
export class WebhookEndpointSaved {
  kind!: 'saved'

  @Field(() => ID, { description: 'The endpoint.' })
  endpointId!: string

  @Field(() => String, {
    nullable: true,
    description: 'The new secret of the older signature. It cannot be read again. Null: none was made.',
  })
  hubSecret!: string | null
}

@ObjectType({ description: 'The endpoint was turned on or off.' })
export class WebhookStandingChanged {
  kind!: 'changed'

  @Field(() => ID, { description: 'The endpoint.' })
  endpointId!: string
}

@ObjectType({ description: 'The endpoint stood so already. Nothing was done.' })
export class WebhookStandingKept {
  kind!: 'unchanged'

  @Field(() => ID, { description: 'The endpoint.' })
  endpointId!: string
}

@ObjectType({ description: 'The endpoint is no more, and what waited for it was given up.' })
export class WebhookEndpointRemoved {
  kind!: 'removed'

  @Field(() => ID, { description: 'The endpoint that was.' })
  endpointId!: string
}

@ObjectType({ description: 'A ping is on its way. Its result is in the log within seconds.' })
export class WebhookPingQueued {
  kind!: 'queued'

  @Field(() => ID, { description: 'Its delivery.' })
  deliveryId!: string
}

@ObjectType({ description: 'A ping waits or is under way already. No other was sent.' })
export class WebhookPingUnderWay {
  kind!: 'underWay'

  @Field(() => ID, { description: 'The endpoint.' })
  endpointId!: string
}

@ObjectType({ description: 'The client of the endpoint is disabled: nothing is sent for it.' })
export class WebhookClientDisabled {
  kind!: 'clientDisabled'

  @Field(() => ID, { description: 'The endpoint.' })
  endpointId!: string
}

@ObjectType({ description: 'Deliveries are sent again, under the ids of their events.' })
export class WebhooksReplayed {
  kind!: 'replayed'

  @Field(() => Int, { description: 'How many.' })
  deliveries!: number
}

@ObjectType({
  description:
    'Nothing was sent again: it waits already, was sent again since it was shown, or is a ping; or nothing was given up.',
})
export class NothingToReplay {
  kind!: 'nothing'

  @Field(() => ID, { description: 'The delivery or the endpoint.' })
  id!: string
}

const saved = {
  saved: WebhookEndpointSaved,
  refused: WebhookSettingsRefused,
  taken: WebhookEndpointTaken,
  notFound: WebhookNotFound,
  changedMeanwhile: WebhookChangedMeanwhile,
}
export const SaveWebhookEndpointResult = createUnionType({
  name: 'SaveWebhookEndpointResult',
  description: 'The outcome of addWebhookEndpoint and changeWebhookEndpoint.',
  types: () =>
    [
      WebhookEndpointSaved,
      WebhookSettingsRefused,
      WebhookEndpointTaken,
      WebhookNotFound,
      WebhookChangedMeanwhile,
    ] as const,
  resolveType: ({ kind }) => saved[kind],
})

const standing = {
  changed: WebhookStandingChanged,
  unchanged: WebhookStandingKept,
  notFound: WebhookNotFound,
}
export const ChangeWebhookStandingResult = createUnionType({
  name: 'ChangeWebhookStandingResult',
  description: 'The outcome of changeWebhookStanding.',
  types: () => [WebhookStandingChanged, WebhookStandingKept, WebhookNotFound] as const,
  resolveType: ({ kind }) => standing[kind],
})

export const RemoveWebhookEndpointResult = createUnionType({
  name: 'RemoveWebhookEndpointResult',
  description: 'The outcome of removeWebhookEndpoint.',
  types: () => [WebhookEndpointRemoved, WebhookNotFound] as const,
  resolveType: ({ kind }) => ({ removed: WebhookEndpointRemoved, notFound: WebhookNotFound })[kind],
})

const pinged = {
  queued: WebhookPingQueued,
  underWay: WebhookPingUnderWay,
  clientDisabled: WebhookClientDisabled,
  notFound: WebhookNotFound,
}
export const PingWebhookEndpointResult = createUnionType({
  name: 'PingWebhookEndpointResult',
  description: 'The outcome of pingWebhookEndpoint.',
  types: () => [WebhookPingQueued, WebhookPingUnderWay, WebhookClientDisabled, WebhookNotFound] as const,
  resolveType: ({ kind }) => pinged[kind],
})

const replayed = { replayed: WebhooksReplayed, nothing: NothingToReplay, notFound: WebhookNotFound }
export const ReplayWebhooksResult = createUnionType({
  name: 'ReplayWebhooksResult',
  description: 'The outcome of replayWebhookDelivery and replayWebhookDeliveries.',
  types: () => [WebhooksReplayed, NothingToReplay, WebhookNotFound] as const,
  resolveType: ({ kind }) => replayed[kind],
})
