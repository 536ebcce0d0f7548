import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { type OpenStaffSessionOutcome, OpenStaffSessionResult } from './open-staff-session.result.ts'
import { openStaffSession } from './open-staff-session.use-case.ts'

@InputType({ description: 'A sign-in at our support pages.' })
export class OpenStaffSessionInput {
  @Field(() => ID, { description: '`sid` of the ID token that the client of our support pages was given.' })
  sid!: string
}

@Resolver()
export class OpenStaffSessionResolver {
  @Authorized('web')
  @Mutation(() => OpenStaffSessionResult, {
    description: 'Signs a member of staff in to our support pages, after their passcode. Callers: web.',
  })
  openStaffSession(
    @Arg('input', () => OpenStaffSessionInput, { description: 'The sign-in.' }) input: OpenStaffSessionInput,
    @Ctx() { deps }: Context<StaffDeps>,
  ): Promise<OpenStaffSessionOutcome> {
    return openStaffSession(deps, input)
  }
}
