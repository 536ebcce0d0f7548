import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput } from '../../journey/journey.input.ts'
import {
  type CompleteJourneyOutcome,
  CompleteJourneyResult,
} from '../complete-journey/complete-journey.result.ts'
import { leaveJourney } from './leave-journey.use-case.ts'

@InputType({ description: 'The journey to leave.' })
export class LeaveJourneyInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput
}

@Resolver()
export class LeaveJourneyResolver {
  @Authorized('web')
  @Mutation(() => CompleteJourneyResult, {
    description:
      'Leaves the journey from any step: issues the ticket back to the service, which learns that the person did not sign in. Callers: web.',
  })
  leaveJourney(
    @Arg('input', () => LeaveJourneyInput, { description: 'The journey.' }) input: LeaveJourneyInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<CompleteJourneyOutcome> {
    return leaveJourney(deps, input.journey)
  }
}
