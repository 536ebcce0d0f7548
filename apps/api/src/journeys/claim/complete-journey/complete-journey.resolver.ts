import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput } from '../../journey/journey.input.ts'
import { type CompleteJourneyOutcome, CompleteJourneyResult } from './complete-journey.result.ts'
import { completeJourney } from './complete-journey.use-case.ts'

@InputType({ description: 'Which journey to complete.' })
export class CompleteJourneyInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput
}

@Resolver()
export class CompleteJourneyResolver {
  @Authorized('web')
  @Mutation(() => CompleteJourneyResult, {
    description:
      'Signs the person in and gives the way back to the service, from RESULT and SIGN_IN; from NOT_ALLOWED, back without being signed in. Callers: web.',
  })
  completeJourney(
    @Arg('input', () => CompleteJourneyInput, { description: 'The journey.' }) input: CompleteJourneyInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<CompleteJourneyOutcome> {
    return completeJourney(deps, input.journey)
  }
}
