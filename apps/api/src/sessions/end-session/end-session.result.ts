import { createUnionType, Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Nobody is signed in by this session any more, and its services are being told.' })
export class SessionEnded {
  kind!: 'ended'

  @Field(() => ID, { description: 'The session.' })
  sessionId!: string
}

@ObjectType({ description: 'There is no such session.' })
export class SessionNotFound {
  kind!: 'notFound'

  @Field(() => ID, { description: 'What was asked for.' })
  sessionId!: string
}

const members = { ended: SessionEnded, notFound: SessionNotFound }

export const EndSessionResult = createUnionType({
  name: 'EndSessionResult',
  description: 'Whether the session has ended.',
  types: () => [SessionEnded, SessionNotFound] as const,
  resolveType: ({ kind }) => members[kind],
})
