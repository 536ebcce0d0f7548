import { createUnionType, Field, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../../kernel/graphql-enum.ts'
import { StaffSessionOpened, StaffSignInNeeded } from '../../open-staff-session/open-staff-session.result.ts'

export const StaffInvitationProblemEnum = enumOf(['NOT_VALID', 'OTHER_ADDRESS', 'HOLDS_RECORD'])
registerEnum(StaffInvitationProblemEnum, 'StaffInvitationProblem', {
  description:
    'NOT_VALID: the link was used, withdrawn or replaced, or is too old. OTHER_ADDRESS: another address was proved than the invited one; the link still works. HOLDS_RECORD: the identity of that address has a teaching record, and the work of a member needs one without.',
})

@ObjectType({ description: 'The invitation was not taken.' })
export class StaffInvitationNotAccepted {
  kind!: 'notAccepted'

  @Field(() => StaffInvitationProblemEnum, { description: 'Why.' })
  reason!: keyof typeof StaffInvitationProblemEnum
}

const members = {
  opened: StaffSessionOpened,
  signInNeeded: StaffSignInNeeded,
  notAccepted: StaffInvitationNotAccepted,
}

export const AcceptStaffInvitationResult = createUnionType({
  name: 'AcceptStaffInvitationResult',
  description: 'The outcome of acceptStaffInvitation.',
  types: () => [StaffSessionOpened, StaffSignInNeeded, StaffInvitationNotAccepted] as const,
  resolveType: ({ kind }) => members[kind],
})

export type AcceptStaffInvitationOutcome = typeof AcceptStaffInvitationResult
