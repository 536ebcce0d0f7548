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
registerEnum(AnswerFieldEnum, 'AnswerField', {
  description: 'The part of an answer that a problem is about.',
})
registerEnum(AnswerProblemReasonEnum, 'AnswerProblemReason', {
  description:
    'The problem with an answer. CHARACTERS: characters that no screen can show. ACCENTS: letters other than a to z before the @ of an address, to which we cannot send mail. FULL_STOP_AT_AN_END: a full stop that begins or ends what stands before the @. TOO_LONG_BEFORE_AT: more than 64 characters there. LOOKS_LIKE_A_LINK: an address or a telephone number in place of a name. YEAR_DIGITS: the year is not four digits. TOO_LONG_AGO: before 1900. TOO_YOUNG: under 16 today. ADMINISTRATIVE: an administrative number in place of a National Insurance number, which cannot be used. TEMPORARY_REFERENCE: a temporary reference of HMRC, neither a National Insurance number nor a TRN. LETTERS_FOR_DIGITS: an O for a zero, an I or L for a one. SHARED_MAILBOX: a role mailbox such as office@, which several people read or hand on. TAKEN: the address became another identity’s in the meantime.',
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

  @Field(() => AnswerProblemReasonEnum, { description: 'The problem.' })
  reason!: AnswerProblemReason
}

@ObjectType({ description: 'The answer has to be corrected; nothing was stored.' })
export class AnswerRefused {
  kind!: 'refused'

  @Field(() => [AnswerProblemObject], { description: 'In the order of the form; at least one.' })
  problems!: AnswerProblemObject[]
}

@ObjectType({
  description: 'The step is not open in the journey as it is; the person belongs on `journey.step`.',
})
export class StepRefused {
  kind!: 'stepRefused'

  @Field(() => JourneyObject, { description: 'The journey as it is now.' })
  journey!: JourneyObject
}

@ObjectType({
  description: 'There is no such journey, it was deleted after its time, or the secret is not its browser’s.',
})
export class JourneyNotFound {
  kind!: 'notFound'

  @Field(() => ID, { description: 'The interaction in the request.' })
  interactionUid!: string
}

@ObjectType({
  description:
    'A rate limit is reached; nothing was stored, sent or tried. The result is the same for an address that we know and one that we do not.',
})
export class TooManyRequests {
  kind!: 'tooManyRequests'

  @Field(() => GraphQLISODateTime, { description: 'The earliest time to try again.' })
  retryAt!: Date
}

@ObjectType({
  description: 'Sending mails is turned off, so no passcode was sent. What was answered before stays.',
})
export class SendingPaused {
  kind!: 'sendingPaused'

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Then it is on again by itself. Null: once it is turned on.',
  })
  until!: Date | null
}

const members = {
  moved: JourneyMoved,
  refused: AnswerRefused,
  stepRefused: StepRefused,
  notFound: JourneyNotFound,
  tooManyRequests: TooManyRequests,
  sendingPaused: SendingPaused,
}

export const AnswerResult = createUnionType({
  name: 'AnswerResult',
  description: 'The outcome of an answer.',
  types: () =>
    [JourneyMoved, AnswerRefused, StepRefused, JourneyNotFound, TooManyRequests, SendingPaused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type AnswerOutcome = typeof AnswerResult
