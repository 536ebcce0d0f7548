import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput } from '../../journey/journey.input.ts'
import { goOnWithoutProof } from './go-on-without-proof.use-case.ts'

@InputType({ description: 'The journey that continues.' })
export class GoOnWithoutProofInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput
}

@Resolver()
export class GoOnWithoutProofResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description:
      'Continues without proving that the linked record is theirs: an agent checks it. Answers PROVE_RECORD. Callers: web.',
  })
  goOnWithoutProof(
    @Arg('input', () => GoOnWithoutProofInput, { description: 'The journey.' })
    input: GoOnWithoutProofInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return goOnWithoutProof(deps, input.journey)
  }
}
