import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type EventType, WebhookEventTypeEnum } from './webhook-event-type.ts'

const HubSecretChangeEnum = enumOf(['KEEP', 'NEW', 'NONE'])
registerEnum(HubSecretChangeEnum, 'HubSecretChange', {
  description:
    'The secret of the older signature. KEEP: as it is. NEW: another one, which counts at once. NONE: the signature is not sent.',
})
export type HubSecretChange = keyof typeof HubSecretChangeEnum

@InputType({ description: 'Where an endpoint is, and what it is told.' })
export class WebhookSettingsInput {
  @Field(() => String, { description: 'Its address: https, at port 443, under a public name.' })
  @MaxLength(10_000)
  url!: string

  @Field(() => [WebhookEventTypeEnum], { description: 'What it is told of: one type at least.' })
  @ArrayMaxSize(100)
  eventTypes!: EventType[]

  @Field(() => Boolean, { description: 'Ids only: what stands behind them is read by the API.' })
  isThin!: boolean

  @Field(() => HubSecretChangeEnum, { description: 'The secret of the older signature.' })
  hubSecret!: HubSecretChange
}

@InputType({ description: 'A new endpoint of a client.' })
export class AddWebhookEndpointInput {
  @Field(() => ID, {
    description: 'The id that it gets: a UUID of the caller’s. Sent twice, it is added once.',
  })
  endpointId!: string

  @Field(() => ID, { description: 'The client.' })
  @MaxLength(1000)
  clientId!: string

  @Field(() => WebhookSettingsInput, { description: 'Its settings.' })
  @ValidateNested()
  settings!: WebhookSettingsInput
}

@InputType({ description: 'Other settings for an endpoint, as it was when it was shown.' })
export class ChangeWebhookEndpointInput {
  @Field(() => ID, { description: 'The endpoint.' })
  endpointId!: string

  @Field(() => String, { description: 'The version that was shown.' })
  @MaxLength(100)
  version!: string

  @Field(() => WebhookSettingsInput, { description: 'Its settings.' })
  @ValidateNested()
  settings!: WebhookSettingsInput
}
