import { MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { type RevertEmailChangeOutcome, RevertEmailChangeResult } from './revert-email-change.result.ts'
import { revertEmailChange } from './revert-email-change.use-case.ts'

@InputType({ description: 'A link from the mail to the old address.' })
export class RevertEmailChangeInput {
  @Field(() => String, { description: 'The token of the link.' })
  @MaxLength(100)
  token!: string
}

@Resolver()
export class RevertEmailChangeResolver {
  @Authorized('web')
  @Mutation(() => RevertEmailChangeResult, {
    description: 'Reverts a change of address within 72 hours, and ends every session. Callers: web.',
  })
  revertEmailChange(
    @Arg('input', () => RevertEmailChangeInput, { description: 'The link.' }) input: RevertEmailChangeInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<RevertEmailChangeOutcome> {
    return revertEmailChange(deps, input.token)
  }
}
