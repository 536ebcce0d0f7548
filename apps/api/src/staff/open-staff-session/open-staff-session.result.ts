import { createUnionType, Field, ID, ObjectType } from 'type-graphql'

@ObjectType({
  description: 'The member of staff may show their second factor. Until then the session opens nothing else.',
})
export class StaffSessionOpened {
  kind!: 'opened'

  @Field(() => String, {
    description: 'Proves the session, for the cookie of this one browser. It cannot be read again.',
  })
  token!: string
}

@ObjectType({ description: 'The identity is not that of a member of staff, or of one who has left.' })
export class NotStaff {
  kind!: 'notStaff'

  @Field(() => ID, { description: 'The session that was named.' })
  sid!: string
}

@ObjectType({
  description:
    'The session has ended, was not begun at our support pages, or was begun too long ago to open one of staff.',
})
export class StaffSignInNeeded {
  kind!: 'signInNeeded'

  @Field(() => ID, { description: 'The session that was named.' })
  sid!: string
}

const members = { opened: StaffSessionOpened, notStaff: NotStaff, signInNeeded: StaffSignInNeeded }

export const OpenStaffSessionResult = createUnionType({
  name: 'OpenStaffSessionResult',
  description: 'The outcome of openStaffSession.',
  types: () => [StaffSessionOpened, NotStaff, StaffSignInNeeded] as const,
  resolveType: ({ kind }) => members[kind],
})

export type OpenStaffSessionOutcome = typeof OpenStaffSessionResult
