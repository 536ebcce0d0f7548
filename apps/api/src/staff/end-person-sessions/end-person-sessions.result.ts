import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { PersonNotOpen } from '../record-view/view-refusals.result.ts'
import { OwnIdentityRefused, PersonNotFound } from '../refusals.result.ts'

@ObjectType({ description: 'The person is signed out, and each service that took part is told.' })
export class PersonSessionsEnded {
  kind!: 'ended'

  @Field(() => ID, { description: 'The person.' })
  id!: string

  @Field(() => Int, { description: 'The number of sign-ins that ended. Zero: they had ended before.' })
  count!: number
}

const members = {
  ended: PersonSessionsEnded,
  personNotFound: PersonNotFound,
  ownIdentity: OwnIdentityRefused,
  personNotOpen: PersonNotOpen,
}

export const EndPersonSessionsResult = createUnionType({
  name: 'EndPersonSessionsResult',
  description: 'The outcome of endPersonSessions.',
  types: () => [PersonSessionsEnded, PersonNotFound, OwnIdentityRefused, PersonNotOpen] as const,
  resolveType: ({ kind }) => members[kind],
})
export type EndPersonSessionsOutcome = typeof EndPersonSessionsResult
