import { createUnionType, Field, ObjectType } from 'type-graphql'
import {
  AnswerRefused,
  JourneyMoved,
  JourneyNotFound,
  StepRefused,
  TooManyRequests,
} from '../../journey/answer.result.ts'

@ObjectType({
  description:
    'The address looks like a slip of the hand; nothing was stored or sent. Send it again with `isSure` if it is right. The same for addresses that we know and do not know.',
})
export class EmailAddressMayBeMistyped {
  kind!: 'mayBeMistyped'

  @Field(() => String, { description: 'What it was probably meant to be.' })
  suggestion!: string
}

const members = {
  moved: JourneyMoved,
  mayBeMistyped: EmailAddressMayBeMistyped,
  refused: AnswerRefused,
  stepRefused: StepRefused,
  notFound: JourneyNotFound,
  tooManyRequests: TooManyRequests,
}

export const SendPasscodeResult = createUnionType({
  name: 'SendPasscodeResult',
  description: 'What came of an address.',
  types: () =>
    [
      JourneyMoved,
      EmailAddressMayBeMistyped,
      AnswerRefused,
      StepRefused,
      JourneyNotFound,
      TooManyRequests,
    ] as const,
  resolveType: ({ kind }) => members[kind],
})

export type SendPasscodeOutcome = typeof SendPasscodeResult
