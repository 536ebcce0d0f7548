import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { SessionNotFound } from '../end-session/end-session.result.ts'

@ObjectType({ description: 'The service takes part in the session, and will be told when it ends.' })
export class SessionJoined {
  kind!: 'joined'

  @Field(() => ID, { description: 'The session.' })
  sessionId!: string
}

const members = { joined: SessionJoined, notFound: SessionNotFound }

export const JoinSessionResult = createUnionType({
  name: 'JoinSessionResult',
  description: 'The answer to joining a session.',
  types: () => [SessionJoined, SessionNotFound] as const,
  resolveType: ({ kind }) => members[kind],
})
