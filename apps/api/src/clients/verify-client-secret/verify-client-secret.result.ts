import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'The secret is one of the client’s live ones.' })
export class ClientSecretAccepted {
  kind!: 'accepted'

  @Field(() => ID, { description: 'The client.' })
  clientId!: string

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When the secret ends by itself; null: it does not. It is right until then, or until the client changes.',
  })
  goodUntil!: Date | null
}

@ObjectType({ description: 'No such client, or not a live secret of it.' })
export class ClientSecretRefused {
  kind!: 'refused'

  @Field(() => ID, { description: 'The client that was asked for.' })
  clientId!: string
}

@ObjectType({
  description: 'Too many wrong secrets came for this client from this network: the secret was not looked at.',
})
export class ClientSecretNotChecked {
  kind!: 'notChecked'

  @Field(() => ID, { description: 'The client that was asked for.' })
  clientId!: string

  @Field(() => GraphQLISODateTime, { description: 'When the next secret is checked.' })
  retryAt!: Date
}

const members = {
  accepted: ClientSecretAccepted,
  refused: ClientSecretRefused,
  notChecked: ClientSecretNotChecked,
}

export const VerifyClientSecretResult = createUnionType({
  name: 'VerifyClientSecretResult',
  description: 'The answer to a presented secret.',
  types: () => [ClientSecretAccepted, ClientSecretRefused, ClientSecretNotChecked] as const,
  resolveType: ({ kind }) => members[kind],
})

export type VerifyClientSecretOutcome = ClientSecretAccepted | ClientSecretRefused | ClientSecretNotChecked
