import { Matches, MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { Repositories } from '../repositories.ts'
import {
  type AnswerSupportQuestionOutcome,
  AnswerSupportQuestionResult,
} from './answer-support-question.result.ts'
import { answerSupportQuestion } from './answer-support-question.use-case.ts'
import { LONGEST_REPLY } from './domain/judge-reply.ts'

const SEEN = /[^\s\p{C}]/u // something that a reader sees: the link works once

@InputType({ description: 'The answer of a teacher, by the link in a mail of our support team.' })
export class AnswerSupportQuestionInput {
  @Field(() => String, { description: 'The token of the link.' })
  @MaxLength(100)
  token!: string

  @Field(() => String, { description: 'What the teacher says: up to 4,000 characters.' })
  @Matches(SEEN)
  @MaxLength(LONGEST_REPLY)
  text!: string
}

@Resolver()
export class AnswerSupportQuestionResolver {
  @Authorized('web')
  @Mutation(() => AnswerSupportQuestionResult, {
    description: 'Answers a question of our support team, once and within 14 days. Callers: web.',
  })
  answerSupportQuestion(
    @Arg('input', () => AnswerSupportQuestionInput, { description: 'The answer.' })
    input: AnswerSupportQuestionInput,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<AnswerSupportQuestionOutcome> {
    return answerSupportQuestion(deps, input)
  }
}
