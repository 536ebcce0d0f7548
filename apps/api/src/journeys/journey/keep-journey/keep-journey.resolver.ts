import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../answer.result.ts'
import type { JourneyDeps } from '../deps.ts'
import { JourneyKeyInput } from '../journey.input.ts'
import { keepJourney } from './keep-journey.use-case.ts'

@InputType({ description: 'The journey to keep.' })
export class KeepJourneyInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput
}

@Resolver()
export class KeepJourneyResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description:
      'Gives the person the full two hours again; the step stays. Refused once the journey has ended (EXPIRED, COMPLETED). Callers: web.',
  })
  keepJourney(
    @Arg('input', () => KeepJourneyInput, { description: 'The journey.' }) input: KeepJourneyInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return keepJourney(deps, input.journey)
  }
}
