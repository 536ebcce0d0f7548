import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql'
import type { AppContext } from '../../context.ts'
import { JourneyKeyInput } from './journey.input.ts'
import { JourneyObject, showJourney } from './journey.object.ts'

@Resolver()
export class JourneyResolver {
  @Authorized('web')
  @Query(() => JourneyObject, {
    nullable: true,
    description:
      'The journey that this browser is on; null when there is none (any more) for this key. Callers: web.',
  })
  async journey(
    @Arg('key', () => JourneyKeyInput, { description: 'The journey and its browser.' }) key: JourneyKeyInput,
    @Ctx() { deps }: AppContext,
  ): Promise<JourneyObject | null> {
    const journey = await deps.repositories.journeys.find(key)
    return journey && showJourney(journey, deps.clock.now())
  }
}
