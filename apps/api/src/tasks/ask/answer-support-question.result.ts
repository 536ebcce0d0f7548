import { createUnionType, Field, GraphQLISODateTime, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type NoReplyReason, noReplyReasons } from './domain/judge-reply.ts'

const NoReplyReasonEnum = enumOf(noReplyReasons)
registerEnum(NoReplyReasonEnum, 'NoReplyReason', {
  description:
    'UNKNOWN: there is no such link. EXPIRED: 14 days have passed, or the answer is not needed any more. DONE: it was answered already.',
})

@ObjectType({ description: 'The answer stands in the task.' })
export class SupportQuestionAnswered {
  kind!: 'answered'

  @Field(() => GraphQLISODateTime, { description: 'When it was answered.' })
  answeredAt!: Date
}

@ObjectType({ description: 'Nothing was kept.' })
export class SupportQuestionNotAnswerable {
  kind!: 'notAnswerable'

  @Field(() => NoReplyReasonEnum, { description: 'The reason.' })
  reason!: NoReplyReason
}

const members = { answered: SupportQuestionAnswered, notAnswerable: SupportQuestionNotAnswerable }

export const AnswerSupportQuestionResult = createUnionType({
  name: 'AnswerSupportQuestionResult',
  description: 'The outcome of answering a question of our support team.',
  types: () => [SupportQuestionAnswered, SupportQuestionNotAnswerable] as const,
  resolveType: ({ kind }) => members[kind],
})

export type AnswerSupportQuestionOutcome = typeof AnswerSupportQuestionResult
