import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import { passcodeToShow } from '../../passcodes/domain/shown-passcode.ts'
import type { JourneyDeps } from '../journey/deps.ts'
import { JourneyObject } from '../journey/journey.object.ts'
import { JourneyPasscodeObject, showPasscode } from './journey-passcode.object.ts'

@Resolver(() => JourneyObject)
export class JourneyPasscodeResolver {
  @FieldResolver(() => JourneyPasscodeObject, {
    nullable: true,
    description:
      'At PASSCODE: the passcode to the address that the person signs in with. Null elsewhere: the pages say nothing of one that goes to a holder, whose mailbox it would tell of.',
  })
  async passcode(
    @Root() { interactionUid, reachableSteps, newEmailAddress, answers }: JourneyObject,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<JourneyPasscodeObject | null> {
    const emailAddress = newEmailAddress ?? answers.emailAddress
    if (!reachableSteps.includes('PASSCODE') || !emailAddress) return null
    const now = deps.clock.now()
    const shown = await deps.repositories.passcodes.shown(interactionUid, emailAddress)
    const passcode = passcodeToShow(shown, now)
    return passcode && showPasscode(passcode, now)
  }
}
