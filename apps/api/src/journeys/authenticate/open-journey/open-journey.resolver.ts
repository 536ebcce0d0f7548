import { IsOptional, Matches, MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { BROWSER, INTERACTION_UID } from '../../journey/journey.input.ts'
import { type OpenJourneyOutcome, OpenJourneyResult } from './open-journey.result.ts'
import { openJourney } from './open-journey.use-case.ts'

@InputType({ description: 'The journey to open.' })
export class OpenJourneyInput {
  @Field(() => ID, { description: 'The OpenID Connect interaction that brought the browser here.' })
  @Matches(INTERACTION_UID)
  interactionUid!: string

  @Field(() => String, {
    description:
      'Names the browser: 256 random bits that it keeps in a cookie of its own, as base64url (43 characters). The journey belongs to this browser from then on.',
  })
  @Matches(BROWSER)
  browser!: string

  @Field(() => String, {
    nullable: true,
    description:
      'The token of the invitation that was opened in this browser last. It goes with the journey if the service of the journey made it. Null: none was.',
  })
  @IsOptional()
  @MaxLength(100)
  invitationToken?: string | null
}

@Resolver()
export class OpenJourneyResolver {
  @Authorized('web')
  @Mutation(() => OpenJourneyResult, {
    description: 'Gives a journey to the first browser that opens it. Callers: web.',
  })
  openJourney(
    @Arg('input', () => OpenJourneyInput, { description: 'The journey.' }) input: OpenJourneyInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<OpenJourneyOutcome> {
    return openJourney(deps, input)
  }
}
