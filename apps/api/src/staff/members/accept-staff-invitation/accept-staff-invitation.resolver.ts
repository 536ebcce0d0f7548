import { MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import type { StaffDeps } from '../../deps.ts'
import {
  type AcceptStaffInvitationOutcome,
  AcceptStaffInvitationResult,
} from './accept-staff-invitation.result.ts'
import { acceptStaffInvitation } from './accept-staff-invitation.use-case.ts'

@InputType({ description: 'The link of an invitation, and the sign-in that its reader came by.' })
export class AcceptStaffInvitationInput {
  @Field(() => String, { description: '`token` of the link.' })
  @MaxLength(100)
  token!: string

  @Field(() => ID, { description: 'As for `openStaffSession`.' })
  sid!: string
}

@Resolver()
export class AcceptStaffInvitationResolver {
  @Authorized('web')
  @Mutation(() => AcceptStaffInvitationResult, {
    description:
      'Joins an invited member of staff who has proved their address, and signs them in. Callers: web.',
  })
  acceptStaffInvitation(
    @Arg('input', () => AcceptStaffInvitationInput, { description: 'The invitation.' })
    input: AcceptStaffInvitationInput,
    @Ctx() { deps }: Context<StaffDeps>,
  ): Promise<AcceptStaffInvitationOutcome> {
    return acceptStaffInvitation(deps, input)
  }
}
