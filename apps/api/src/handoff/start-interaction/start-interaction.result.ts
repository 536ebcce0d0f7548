import { createUnionType, Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'A journey waits for the browser at /interaction/{uid}.' })
export class InteractionStarted {
  kind!: 'started'

  @Field(() => ID, { description: 'The interaction.' })
  uid!: string
}

@ObjectType({ description: 'No client has this id.' })
export class ClientNotFound {
  kind!: 'clientNotFound'

  @Field(() => ID, { description: 'The id that was asked for.' })
  clientId!: string
}

const members = { started: InteractionStarted, clientNotFound: ClientNotFound }

export const StartInteractionResult = createUnionType({
  name: 'StartInteractionResult',
  description: 'The answer to an authorization request.',
  types: () => [InteractionStarted, ClientNotFound] as const,
  resolveType: ({ kind }) => members[kind],
})
