import { MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Repositories } from '../../journeys/journey/repositories.ts'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import { type RedeemHandoffOutcome, RedeemHandoffResult } from './redeem-handoff.result.ts'
import { redeemHandoff } from './redeem-handoff.use-case.ts'

@InputType({ description: 'A ticket that a browser brought back.' })
export class RedeemHandoffInput {
  @Field(() => ID, { description: 'The interaction that the browser holds the facade’s cookie for.' })
  @MaxLength(100)
  uid!: string

  @Field(() => String, { description: 'The ticket of completeJourney.' })
  @MaxLength(100)
  ticket!: string
}

@Resolver()
export class RedeemHandoffResolver {
  @Authorized('oidc')
  @Mutation(() => RedeemHandoffResult, {
    description: 'Trades a ticket for its session, once. Callers: oidc.',
  })
  redeemHandoff(
    @Arg('input', () => RedeemHandoffInput, { description: 'The ticket.' }) input: RedeemHandoffInput,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<RedeemHandoffOutcome> {
    return redeemHandoff(deps, input)
  }
}
