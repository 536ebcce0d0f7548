import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput } from '../../journey/journey.input.ts'
import { sayNotMe } from './say-not-me.use-case.ts'

@InputType({ description: 'The journey whose record is not the person’s.' })
export class SayNotMeInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput
}

@Resolver()
export class SayNotMeResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description:
      'Says that the record is not the person’s. An agent checks it; the link stays until then. Answers RESULT, and SIGN_IN. Callers: web.',
  })
  sayNotMe(
    @Arg('input', () => SayNotMeInput, { description: 'The journey.' }) input: SayNotMeInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return sayNotMe(deps, input.journey)
  }
}
