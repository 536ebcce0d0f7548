import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { TooManyPeopleOpened } from '../record-view/view-refusals.result.ts'
import { OwnIdentityRefused, PersonNotFound, TaskNotFound } from '../refusals.result.ts'

@ObjectType({ description: 'The person is open for the caller, and the look is on record.' })
export class PersonOpened {
  kind!: 'opened'

  @Field(() => ID, { description: 'The identity that the id names now: it may have been merged.' })
  id!: string

  @Field(() => GraphQLISODateTime, { description: 'Until then the person is open.' })
  until!: Date
}

const members = {
  opened: PersonOpened,
  personNotFound: PersonNotFound,
  ownIdentity: OwnIdentityRefused,
  taskNotFound: TaskNotFound,
  tooManyPeople: TooManyPeopleOpened,
}

export const OpenPersonResult = createUnionType({
  name: 'OpenPersonResult',
  description: 'The outcome of openPerson.',
  types: () => [PersonOpened, PersonNotFound, OwnIdentityRefused, TaskNotFound, TooManyPeopleOpened] as const,
  resolveType: ({ kind }) => members[kind],
})

export type OpenPersonOutcome = typeof OpenPersonResult
