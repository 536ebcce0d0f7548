import { MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { Repositories } from '../repositories.ts'
import {
  type ConfirmProposedEmailOutcome,
  ConfirmProposedEmailResult,
  type StopProposedEmailOutcome,
  StopProposedEmailResult,
} from './proposed-email.result.ts'
import { confirmProposedEmail, stopProposedEmail } from './proposed-email.use-case.ts'

@InputType({ description: 'A link from a mail about a change of address.' })
export class ProposedEmailInput {
  @Field(() => String, { description: 'The token of the link.' })
  @MaxLength(100)
  token!: string
}

@Resolver()
export class ProposedEmailResolver {
  @Authorized('web')
  @Mutation(() => ConfirmProposedEmailResult, {
    description: 'Confirms an address that staff proposed, for its reader, within 24 hours. Callers: web.',
  })
  confirmProposedEmail(
    @Arg('input', () => ProposedEmailInput, { description: 'The link.' }) input: ProposedEmailInput,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<ConfirmProposedEmailOutcome> {
    return confirmProposedEmail(deps, input.token)
  }

  @Authorized('web')
  @Mutation(() => StopProposedEmailResult, {
    description:
      'Stops a change of address that staff proposed, for the reader of the old one. Callers: web.',
  })
  stopProposedEmail(
    @Arg('input', () => ProposedEmailInput, { description: 'The link.' }) input: ProposedEmailInput,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<StopProposedEmailOutcome> {
    return stopProposedEmail(deps, input.token)
  }
}
