import { createUnionType, Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'The secret is one of the client’s live ones.' })
export class ClientSecretAccepted {
  kind!: 'accepted'

  @Field(() => ID, { description: 'The client.' })
  clientId!: string
}

@ObjectType({ description: 'No such client, or not a live secret of it.' })
export class ClientSecretRefused {
  kind!: 'refused'

  @Field(() => ID, { description: 'The client that was asked for.' })
  clientId!: string
}

const members = { accepted: ClientSecretAccepted, refused: ClientSecretRefused }

export const VerifyClientSecretResult = createUnionType({
  name: 'VerifyClientSecretResult',
  description: 'The answer to a presented secret.',
  types: () => [ClientSecretAccepted, ClientSecretRefused] as const,
  resolveType: ({ kind }) => members[kind],
})
