import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import type { JourneyDeps } from '../journey/deps.ts'
import { JourneyObject } from '../journey/journey.object.ts'

@Resolver(() => JourneyObject)
export class PasscodeDigitsResolver {
  @FieldResolver(() => Int, {
    description:
      'How many digits the newest passcode has that this journey asked for: 6, or 8 while somebody seems to be guessing passcodes at large.',
  })
  passcodeDigits(
    @Root() { interactionUid }: JourneyObject,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<number> {
    return deps.repositories.passcodes.newestDigitCount(interactionUid)
  }
}
