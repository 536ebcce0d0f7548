import { MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { Repositories } from '../repositories.ts'
import { type OpenInvitationOutcome, OpenInvitationResult } from './open-invitation.result.ts'
import { openInvitation } from './open-invitation.use-case.ts'

@InputType({ description: 'A link from the mail of an invitation.' })
export class OpenInvitationInput {
  @Field(() => String, { description: 'The token of the link.' })
  @MaxLength(100)
  token!: string
}

@Resolver()
export class OpenInvitationResolver {
  @Authorized('web')
  @Mutation(() => OpenInvitationResult, {
    description:
      'Notes that the reader of an invitation wants to use it, as often as they like. It is used up by the passcode to its address. Callers: web.',
  })
  openInvitation(
    @Arg('input', () => OpenInvitationInput, { description: 'The link.' }) input: OpenInvitationInput,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<OpenInvitationOutcome> {
    return openInvitation(deps, input.token)
  }
}
