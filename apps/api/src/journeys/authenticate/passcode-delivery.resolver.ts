import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type PasscodeDelivery, passcodeDeliveries } from '../../passcodes/domain/passcode-delivery.ts'
import type { JourneyDeps } from '../journey/deps.ts'
import { JourneyObject } from '../journey/journey.object.ts'

const PasscodeDeliveryEnum = enumOf(passcodeDeliveries)
registerEnum(PasscodeDeliveryEnum, 'PasscodeDelivery', {
  description:
    'The delivery of a passcode’s mail. SENT: GOV.UK Notify has accepted it. REFUSED: the mailbox does not exist. FAILED: the mail could not be sent or the mailbox not be reached; another passcode may arrive.',
})

@Resolver(() => JourneyObject)
export class PasscodeDeliveryResolver {
  @FieldResolver(() => PasscodeDeliveryEnum, {
    nullable: true,
    description:
      'The delivery of the newest passcode to the address that the person signs in with. Null: no passcode is on its way, or its delivery is not known yet.',
  })
  passcodeDelivery(
    @Root() { interactionUid }: JourneyObject,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<PasscodeDelivery | null> {
    return deps.repositories.passcodes.newestDelivery(interactionUid)
  }
}
