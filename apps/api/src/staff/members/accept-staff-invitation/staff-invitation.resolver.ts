import { Arg, Authorized, Ctx, Field, GraphQLISODateTime, ObjectType, Query, Resolver } from 'type-graphql'
import type { StaffRole } from '../../../kernel/caller.ts'
import type { Context } from '../../../kernel/context.ts'
import type { StaffDeps } from '../../deps.ts'
import { StaffRoleEnum } from '../../show-staff-session/staff-session.object.ts'

@ObjectType({ description: 'An invitation that its reader has not used yet.' })
export class StaffInvitation {
  @Field(() => String, { description: 'The name of the member.' })
  name!: string

  @Field(() => String, { description: 'The address that has to be proved.' })
  emailAddress!: string

  @Field(() => StaffRoleEnum, { description: 'The role.' })
  role!: StaffRole

  @Field(() => GraphQLISODateTime, { description: 'The link works until then.' })
  invitationExpiresAt!: Date
}

@Resolver()
export class StaffInvitationResolver {
  @Authorized('web')
  @Query(() => StaffInvitation, {
    nullable: true,
    description:
      'The invitation that a link names. Null: it was used, withdrawn or replaced, or is too old. Callers: web.',
  })
  staffInvitation(
    @Arg('token', () => String, { description: '`token` of the link.' }) token: string,
    @Ctx() { deps }: Context<StaffDeps>,
  ): Promise<StaffInvitation | null> {
    return deps.repositories.staffMembers.findInvited(token, deps.clock.now())
  }
}
