import { MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { Repositories } from '../repositories.ts'
import { type DisputeClaimOutcome, DisputeClaimResult } from './dispute-claim.result.ts'
import { disputeClaim } from './dispute-claim.use-case.ts'

@InputType({ description: 'A link from the mail to the address on a teaching record.' })
export class DisputeClaimInput {
  @Field(() => String, { description: 'The token of the link.' })
  @MaxLength(100)
  token!: string
}

@Resolver()
export class DisputeClaimResolver {
  @Authorized('web')
  @Mutation(() => DisputeClaimResult, {
    description:
      'Disputes, within 30 days, a link to a teaching record, for the reader of the address on that record. An agent looks at it. Meanwhile services do not see a LOW link; a surer one stands. Callers: web.',
  })
  disputeClaim(
    @Arg('input', () => DisputeClaimInput, { description: 'The link.' }) input: DisputeClaimInput,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<DisputeClaimOutcome> {
    return disputeClaim(deps, input.token)
  }
}
