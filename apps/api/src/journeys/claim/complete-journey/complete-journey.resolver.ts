import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput } from '../../journey/journey.input.ts'
import { type CompleteJourneyOutcome, CompleteJourneyResult } from './complete-journey.result.ts'
import { completeJourney } from './complete-journey.use-case.ts'

@InputType({ description: 'The journey to complete.' })
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
      'At RESULT and SIGN_IN: signs the person in and issues the ticket back to the service. At NOT_ALLOWED: issues the ticket without signing them in. Callers: web.',
  })
  completeJourney(
    @Arg('input', () => CompleteJourneyInput, { description: 'The journey.' }) input: CompleteJourneyInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<CompleteJourneyOutcome> {
    return completeJourney(deps, input.journey)
  }
}
