import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import {
  type AnswerField,
  type AnswerProblemReason,
  answerFields,
  answerProblemReasons,
} from '../../answers/domain/answer-problem.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { JourneyObject } from './journey.object.ts'

const AnswerFieldEnum = enumOf(answerFields)
const AnswerProblemReasonEnum = enumOf(answerProblemReasons)
registerEnum(AnswerFieldEnum, 'AnswerField', { description: 'Which part of an answer a problem is about.' })
registerEnum(AnswerProblemReasonEnum, 'AnswerProblemReason', {
  description:
    'What is wrong with an answer. CHARACTERS: holds what no screen can show. ACCENTS: letters before the @ of an address other than a to z, to which we cannot write. LOOKS_LIKE_A_LINK: an address or a telephone number where a name belongs. YEAR_DIGITS: the year is not four digits. TOO_LONG_AGO: before 1900. TOO_YOUNG: under 16 today. ADMINISTRATIVE: a number given in place of a National Insurance number, which cannot be used. TEMPORARY_REFERENCE: HMRC’s, neither a National Insurance number nor a teacher’s. LETTERS_FOR_DIGITS: an O for a zero, an I or L for a one. SHARED_MAILBOX: a name such as office, which several people read or hand on. TAKEN: became somebody’s in the meantime.',
})

@ObjectType({ description: 'The answer was taken and the journey moved on.' })
export class JourneyMoved {
  kind!: 'moved'

  @Field(() => JourneyObject, { description: 'The journey as it is now.' })
  journey!: JourneyObject
}

@ObjectType('AnswerProblem', { description: 'One thing to correct.' })
export class AnswerProblemObject {
  @Field(() => AnswerFieldEnum, { description: 'The part of the answer.' })
  field!: AnswerField

  @Field(() => AnswerProblemReasonEnum, { description: 'What is wrong with it.' })
  reason!: AnswerProblemReason
}

@ObjectType({ description: 'The answer has to be corrected; nothing was stored.' })
export class AnswerRefused {
  kind!: 'refused'

  @Field(() => [AnswerProblemObject], { description: 'In the order of the form; at least one.' })
  problems!: AnswerProblemObject[]
}

@ObjectType({
  description: 'The step cannot be answered in the journey as it is; the person belongs on `journey.step`.',
})
export class StepRefused {
  kind!: 'stepRefused'

  @Field(() => JourneyObject, { description: 'The journey as it is now.' })
  journey!: JourneyObject
}

@ObjectType({
  description: 'There is no such journey, it was cleared away, or the secret is not its browser’s.',
})
export class JourneyNotFound {
  kind!: 'notFound'

  @Field(() => ID, { description: 'The interaction that was asked for.' })
  interactionUid!: string
}

@ObjectType({
  description:
    'A limit is reached; nothing was stored, sent or tried. The same for addresses that we know and do not know.',
})
export class TooManyRequests {
  kind!: 'tooManyRequests'

  @Field(() => GraphQLISODateTime, { description: 'When it may be tried again.' })
  retryAt!: Date
}

const members = {
  moved: JourneyMoved,
  refused: AnswerRefused,
  stepRefused: StepRefused,
  notFound: JourneyNotFound,
  tooManyRequests: TooManyRequests,
}

export const AnswerResult = createUnionType({
  name: 'AnswerResult',
  description: 'What came of an answer.',
  types: () => [JourneyMoved, AnswerRefused, StepRefused, JourneyNotFound, TooManyRequests] as const,
  resolveType: ({ kind }) => members[kind],
})

export type AnswerOutcome = typeof AnswerResult
