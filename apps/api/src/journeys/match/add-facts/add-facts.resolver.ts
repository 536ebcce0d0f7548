import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput } from '../../journey/journey.input.ts'
import { addFacts } from './add-facts.use-case.ts'

@InputType({ description: 'The journey that goes back to the questions.' })
export class AddFactsInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput
}

@Resolver()
export class AddFactsResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description:
      'Takes a known person back to the questions, with the answers that they gave before, if no record is found yet or its match level is too low. Answers SIGN_IN. Callers: web.',
  })
  addFacts(
    @Arg('input', () => AddFactsInput, { description: 'The journey.' }) input: AddFactsInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return addFacts(deps, input.journey)
  }
}
