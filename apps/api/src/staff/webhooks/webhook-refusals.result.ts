import { Field, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { ADDRESS_PROBLEMS } from '../../webhooks/domain/endpoint-address.ts'

const problems = [...ADDRESS_PROBLEMS, 'NO_TYPES', 'NO_CLIENT', 'OUR_OWN', 'TOO_MANY'] as const
export type WebhookProblem = (typeof problems)[number]
const WebhookProblemEnum = enumOf(problems)
registerEnum(WebhookProblemEnum, 'WebhookProblem', {
  description: 'What is wrong with the settings of an endpoint.',
  values: {
    MALFORMED: 'The address cannot be read.',
    TOO_LONG: 'The address has more than 1,000 characters.',
    NOT_HTTPS: 'The address does not begin with https.',
    HAS_PASSWORD: 'The address holds a name or a password.',
    HAS_FRAGMENT: 'The address holds a part after #.',
    OTHER_PORT: 'The address names another port than 443.',
    NOT_A_NAME: 'The host is a number, or ends in a dot.',
    INSIDE_NAME: 'The host is a name that no public DNS answers.',
    NO_TYPES: 'No type is chosen, or one that an endpoint cannot ask for.',
    NO_CLIENT: 'There is no client of this id in use.',
    OUR_OWN: 'The client is of our own pages.',
    TOO_MANY: 'The client has ten endpoints already.',
  },
})

@ObjectType({ description: 'The settings are wrong. Nothing was changed.' })
export class WebhookSettingsRefused {
  kind!: 'refused'

  @Field(() => WebhookProblemEnum, { description: 'The first thing that is wrong.' })
  problem!: WebhookProblem
}

@ObjectType({
  description: 'The endpoint was added already, such as by a form that was sent twice. Nothing was done.',
})
export class WebhookEndpointTaken {
  kind!: 'taken'

  @Field(() => ID, { description: 'The endpoint.' })
  endpointId!: string
}

@ObjectType({
  description: 'There is no such endpoint or delivery, or the endpoint was removed. Nothing was done.',
})
export class WebhookNotFound {
  kind!: 'notFound'

  @Field(() => ID, { description: 'The id that was asked for.' })
  id!: string
}

@ObjectType({ description: 'A colleague changed the endpoint since it was shown. Nothing was done.' })
export class WebhookChangedMeanwhile {
  kind!: 'changedMeanwhile'

  @Field(() => ID, { description: 'The endpoint.' })
  endpointId!: string
}
