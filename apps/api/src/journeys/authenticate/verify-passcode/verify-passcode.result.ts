import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../../kernel/graphql-enum.ts'
import { JourneyMoved, JourneyNotFound, StepRefused, TooManyRequests } from '../../journey/answer.result.ts'

const PasscodeRejectionEnum = enumOf(['MISSING', 'MALFORMED', 'INCORRECT', 'EXPIRED', 'EXHAUSTED'])
registerEnum(PasscodeRejectionEnum, 'PasscodeRejection', {
  description:
    'Why a passcode was not taken. MISSING and MALFORMED (not `Journey.passcodeDigits` digits) cost no attempt. EXHAUSTED: all the guesses that a passcode allows were wrong.',
})

@ObjectType({ description: 'The passcode does not prove the address.' })
export class PasscodeRejected {
  kind!: 'rejected'

  @Field(() => PasscodeRejectionEnum, { description: 'Why.' })
  reason!: keyof typeof PasscodeRejectionEnum

  @Field(() => Int, { description: 'Guesses left. Zero when only a new passcode will help.' })
  attemptsLeft!: number

  @Field(() => Boolean, {
    description: 'At EXPIRED: whether a new passcode is on its way, which it is unless a limit forbids it.',
  })
  isNewOneSent!: boolean
}

const members = {
  moved: JourneyMoved,
  rejected: PasscodeRejected,
  stepRefused: StepRefused,
  notFound: JourneyNotFound,
  tooManyRequests: TooManyRequests,
}

export const VerifyPasscodeResult = createUnionType({
  name: 'VerifyPasscodeResult',
  description: 'What came of a passcode.',
  types: () => [JourneyMoved, PasscodeRejected, StepRefused, JourneyNotFound, TooManyRequests] as const,
  resolveType: ({ kind }) => members[kind],
})

export type VerifyPasscodeOutcome = typeof VerifyPasscodeResult
