import { createUnionType, Field, ID, ObjectType } from 'type-graphql'

@ObjectType({
  description:
    'The member of staff is signed out of our support pages, and of every service in that browser.',
})
export class StaffSessionEnded {
  kind!: 'ended'

  @Field(() => ID, { description: 'The member.' })
  memberId!: string
}

export const EndStaffSessionResult = createUnionType({
  name: 'EndStaffSessionResult',
  description: 'The outcome of endStaffSession.',
  types: () => [StaffSessionEnded] as const,
  resolveType: () => StaffSessionEnded,
})

export type EndStaffSessionOutcome = typeof EndStaffSessionResult
