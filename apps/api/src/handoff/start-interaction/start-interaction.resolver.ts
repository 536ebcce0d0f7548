import { IsOptional, MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Repositories } from '../../journeys/journey/repositories.ts'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import { StartInteractionResult } from './start-interaction.result.ts'
import { startInteraction } from './start-interaction.use-case.ts'

@InputType({ description: 'An authorization request that needs the person.' })
export class StartInteractionInput {
  @Field(() => ID, { description: 'The facade’s name for the interaction.' })
  @MaxLength(100)
  uid!: string

  @Field(() => ID, { description: 'The client that asks.' })
  @MaxLength(200)
  clientId!: string

  @Field(() => String, {
    nullable: true,
    description: 'OpenID Connect login_hint: when it is an address, the first page suggests it.',
  })
  @IsOptional()
  @MaxLength(1_000)
  loginHint?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'The session of somebody who is signed in and whom the service does not let in (see `entryDenial`): the journey begins there.',
  })
  @IsOptional()
  @MaxLength(100)
  sessionId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The service’s own name for its visitor’s session (`session_id`), kept for its reports.',
  })
  @IsOptional()
  @MaxLength(100)
  serviceSessionId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A token that a service was given for a person’s record (`trn_token`). Kept sealed.',
  })
  @IsOptional()
  @MaxLength(200)
  trnToken?: string | null
}

@Resolver()
export class StartInteractionResolver {
  @Authorized('oidc')
  @Mutation(() => StartInteractionResult, {
    description:
      'Begins a journey for an authorization request. Calling again for the same uid changes nothing. Callers: oidc.',
  })
  startInteraction(
    @Arg('input', () => StartInteractionInput, { description: 'The request.' }) input: StartInteractionInput,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<typeof StartInteractionResult> {
    return startInteraction(deps, input)
  }
}
