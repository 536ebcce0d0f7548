import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type PasscodeDelivery, passcodeDeliveries } from '../../passcodes/domain/passcode-delivery.ts'
import type { JourneyDeps } from '../journey/deps.ts'
import { JourneyObject } from '../journey/journey.object.ts'

const PasscodeDeliveryEnum = enumOf(passcodeDeliveries)
registerEnum(PasscodeDeliveryEnum, 'PasscodeDelivery', {
  description:
    'What became of a passcode’s mail. SENT: GOV.UK Notify has taken it. REFUSED: the mailbox does not exist. FAILED: it could not be reached or the mail not be sent; another one may arrive.',
})

@Resolver(() => JourneyObject)
export class PasscodeDeliveryResolver {
  @FieldResolver(() => PasscodeDeliveryEnum, {
    nullable: true,
    description:
      'Of the newest passcode to the address that the person signs in with. Null: none is on its way, or not yet.',
  })
  passcodeDelivery(
    @Root() { interactionUid }: JourneyObject,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<PasscodeDelivery | null> {
    return deps.repositories.passcodes.newestDelivery(interactionUid)
  }
}
