import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../../kernel/graphql-enum.ts'
import { JourneyNotFound, StepRefused, TooManyRequests } from '../../journey/answer.result.ts'
import { PasscodeAccepted } from '../../journey/passcode-accepted.result.ts'

const PasscodeRejectionEnum = enumOf(['MISSING', 'MALFORMED', 'INCORRECT', 'EXPIRED', 'EXHAUSTED'])
registerEnum(PasscodeRejectionEnum, 'PasscodeRejection', {
  description:
    'The reason that a passcode was rejected. MISSING and MALFORMED (not as many digits as the passcode has) cost no attempt. EXHAUSTED: all the attempts that a passcode allows were wrong.',
})

@ObjectType({ description: 'The passcode does not prove the address.' })
export class PasscodeRejected {
  kind!: 'rejected'

  @Field(() => PasscodeRejectionEnum, { description: 'The reason.' })
  reason!: keyof typeof PasscodeRejectionEnum

  @Field(() => Int, { description: 'Attempts left. Zero when only a new passcode will help.' })
  attemptsLeft!: number

  @Field(() => Boolean, {
    description: 'At EXPIRED: a new passcode is on its way. False when a rate limit forbids it.',
  })
  isNewOneSent!: boolean
}

const members = {
  accepted: PasscodeAccepted,
  rejected: PasscodeRejected,
  stepRefused: StepRefused,
  notFound: JourneyNotFound,
  tooManyRequests: TooManyRequests,
}

export const VerifyPasscodeResult = createUnionType({
  name: 'VerifyPasscodeResult',
  description: 'The outcome of trying a passcode.',
  types: () => [PasscodeAccepted, PasscodeRejected, StepRefused, JourneyNotFound, TooManyRequests] as const,
  resolveType: ({ kind }) => members[kind],
})

export type VerifyPasscodeOutcome = typeof VerifyPasscodeResult
