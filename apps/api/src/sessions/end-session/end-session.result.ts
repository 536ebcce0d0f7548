import { createUnionType, Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'The session has ended, and its services are being told.' })
export class SessionEnded {
  kind!: 'ended'

  @Field(() => ID, { description: 'The session.' })
  sessionId!: string
}

@ObjectType({ description: 'There is no such session.' })
export class SessionNotFound {
  kind!: 'notFound'

  @Field(() => ID, { description: 'The id that was asked for.' })
  sessionId!: string
}

const members = { ended: SessionEnded, notFound: SessionNotFound }

export const EndSessionResult = createUnionType({
  name: 'EndSessionResult',
  description: 'The answer to the end of a session.',
  types: () => [SessionEnded, SessionNotFound] as const,
  resolveType: ({ kind }) => members[kind],
})
