import type { StaffMemberQuery, StaffMembersQuery } from '@identity/graphql-client'

type Member = NonNullable<StaffMemberQuery['staffMember']>

export const MEMBER_ID = '6a1f6b6e-8f0e-4e55-9a2a-4b2f7a1d0c01'

export const aMember = (changes: Partial<Member> = {}): Member => ({
  id: MEMBER_ID,
  name: 'Ben Okafor',
  emailAddress: 'ben.okafor@education.example',
  role: 'AGENT',
  state: 'ACTIVE',
  lastUsedAt: '2026-11-26T16:42:00.000Z',
  invitedAt: '2026-09-01T09:00:00.000Z',
  invitationExpiresAt: '2026-09-01T10:12:00.000Z',
  joinedAt: '2026-09-01T10:12:00.000Z',
  leftAt: null,
  factors: 2,
  proposedById: null,
  ...changes,
})

export const invited: Partial<Member> = {
  name: 'Chidi Eze',
  state: 'INVITED',
  lastUsedAt: null,
  joinedAt: null,
  factors: 0,
}

/** The list, and the member that a page is about, as the API answers them. */
export const membersOf = (changes: Partial<Member> = {}, ...others: Partial<Member>[]) => ({
  StaffMember: { staffMember: aMember(changes) } satisfies StaffMemberQuery,
  StaffMembers: {
    staffMembers: {
      edges: [changes, ...others].map((one) => ({ node: aMember(one) })),
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  } satisfies StaffMembersQuery,
})
