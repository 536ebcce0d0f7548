import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import type { JourneyDeps } from '../journey/deps.ts'
import { JourneyObject } from '../journey/journey.object.ts'

@Resolver(() => JourneyObject)
export class PasscodeDigitsResolver {
  @FieldResolver(() => Int, {
    description:
      'The number of digits in the newest passcode of this journey: 6, or 8 while an attacker seems to be guessing passcodes across the service.',
  })
  passcodeDigits(
    @Root() { interactionUid }: JourneyObject,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<number> {
    return deps.repositories.passcodes.newestDigitCount(interactionUid)
  }
}
