import { IsIP, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput } from '../../journey/journey.input.ts'
import { confirmAnswers } from './confirm-answers.use-case.ts'

@InputType({ description: 'The journey whose answers are confirmed.' })
export class ConfirmAnswersInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => String, { description: 'The IP address that the person’s browser has, for limits.' })
  @IsIP()
  clientAddress!: string
}

@Resolver()
export class ConfirmAnswersResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description:
      'Takes the answers as they stand: makes an identity of them, and links the record that they matched or asks an agent to look for one. Answers CHECK_ANSWERS, and NO_MATCH. Callers: web.',
  })
  confirmAnswers(
    @Arg('input', () => ConfirmAnswersInput, { description: 'The journey.' }) input: ConfirmAnswersInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return confirmAnswers(deps, input.journey, input.clientAddress)
  }
}
