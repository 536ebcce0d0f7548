import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type PasscodeDelivery, passcodeDeliveries } from '../../passcodes/domain/passcode-delivery.ts'
import { isWorking, type ShownPasscode } from '../../passcodes/domain/shown-passcode.ts'

const PasscodeDeliveryEnum = enumOf(passcodeDeliveries)
registerEnum(PasscodeDeliveryEnum, 'PasscodeDelivery', {
  description:
    'The delivery of a passcode’s mail. SENT: GOV.UK Notify has accepted it. REFUSED: the mailbox does not exist. FAILED: the mail could not be sent or the mailbox not be reached; another passcode may arrive.',
})

@ObjectType('JourneyPasscode', {
  description:
    'The passcode that the person is asked for. It is the same for an address that we know and one that we do not.',
})
export class JourneyPasscodeObject {
  @Field(() => Int, {
    description:
      'The number of its digits: 6; 8 while wrong passcodes were typed for this mailbox, or seem to be guessed across the service; 16 for a standing passcode, which works in every journey for its mailbox.',
  })
  digitCount!: number

  @Field(() => PasscodeDeliveryEnum, {
    nullable: true,
    description: 'The delivery of its mail. Null: GOV.UK Notify has not taken the mail yet.',
  })
  delivery!: PasscodeDelivery | null

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The time at which its mail was given to GOV.UK Notify. Null: it was not yet.',
  })
  sentAt!: Date | null

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The time at which it stops, or stopped, working. Null: it was not sent yet.',
  })
  worksUntil!: Date | null

  @Field(() => Boolean, {
    description:
      'False: it has expired, has no tries left, or its mail did not arrive. Another one is needed.',
  })
  isWorking!: boolean

  @Field(() => Boolean, {
    description:
      'True: another journey asked for it, and nothing is mailed for this one. It is a passcode of the same browser, or a standing one.',
  })
  isFromBefore!: boolean
}

export function showPasscode(passcode: ShownPasscode, now: Date): JourneyPasscodeObject {
  const { digitCount, deliveryStatus, issuedAt, expiresAt, isFromBefore } = passcode
  return {
    digitCount,
    delivery: deliveryStatus,
    sentAt: deliveryStatus ? issuedAt : null,
    worksUntil: expiresAt,
    isWorking: isWorking(passcode, now),
    isFromBefore,
  }
}
