import { createUnionType, Field, ObjectType } from 'type-graphql'
import {
  AnswerRefused,
  JourneyMoved,
  JourneyNotFound,
  SendingPaused,
  StepRefused,
  TooManyRequests,
} from '../../journey/answer.result.ts'

@ObjectType({
  description:
    'The address looks mistyped; nothing was stored or sent. If it is right, send it again with `isSure`. The result is the same for an address that we know and one that we do not.',
})
export class EmailAddressMayBeMistyped {
  kind!: 'mayBeMistyped'

  @Field(() => String, { description: 'The address that was probably meant.' })
  suggestion!: string
}

const members = {
  moved: JourneyMoved,
  mayBeMistyped: EmailAddressMayBeMistyped,
  refused: AnswerRefused,
  stepRefused: StepRefused,
  notFound: JourneyNotFound,
  tooManyRequests: TooManyRequests,
  sendingPaused: SendingPaused,
}

export const SendPasscodeResult = createUnionType({
  name: 'SendPasscodeResult',
  description: 'The outcome of sendPasscode.',
  types: () =>
    [
      JourneyMoved,
      EmailAddressMayBeMistyped,
      AnswerRefused,
      StepRefused,
      JourneyNotFound,
      TooManyRequests,
      SendingPaused,
    ] as const,
  resolveType: ({ kind }) => members[kind],
})

export type SendPasscodeOutcome = typeof SendPasscodeResult
