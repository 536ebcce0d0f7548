import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { needsProof, viewForPerson } from '../../identities/domain/match-level.ts'
import { IdentityObject } from '../../identities/identity.object.ts'
import type { Identity } from '../../identities/identity.repository.ts'
import type { Context } from '../../kernel/context.ts'
import type { JourneyDeps } from './deps.ts'
import { JourneyKeyInput } from './journey.input.ts'
import { JourneyObject, showJourney } from './journey.object.ts'

@Resolver(() => JourneyObject)
export class JourneyResolver {
  @Authorized('web')
  @Query(() => JourneyObject, {
    nullable: true,
    description:
      'The journey that this browser is on; null when there is none (any more) for this key. Callers: web.',
  })
  async journey(
    @Arg('key', () => JourneyKeyInput, { description: 'The journey and its browser.' }) key: JourneyKeyInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<JourneyObject | null> {
    const journey = await deps.repositories.journeys.find(key)
    return journey && showJourney(journey, deps.clock.now())
  }

  @FieldResolver(() => IdentityObject, {
    nullable: true,
    description: 'At RESULT, SIGN_IN and NOT_ALLOWED: the person as we know them now. Null before.',
  })
  async person(
    @Root() journey: JourneyObject,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<IdentityObject | null> {
    const person = await knownPerson(deps, journey)
    return person && viewForPerson(person, journey.matchPolicy)
  }

  @FieldResolver(() => Boolean, {
    description:
      'At RESULT, SIGN_IN and NOT_ALLOWED: a record is linked, but less surely than the service wants. To it the person is PENDING until they tell or prove more.',
  })
  async needsProof(@Root() journey: JourneyObject, @Ctx() { deps }: Context<JourneyDeps>): Promise<boolean> {
    const person = await knownPerson(deps, journey)
    return person !== null && needsProof(person, journey.matchPolicy)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Our copy of the teaching records is not up to date: finding one may take longer, and goes on by itself afterwards.',
  })
  areRecordsDelayed(@Ctx() { deps }: Context<JourneyDeps>): Promise<boolean> {
    return deps.repositories.replica.isStale(deps.clock.now())
  }
}

async function knownPerson(
  { repositories }: JourneyDeps,
  { personId, step }: JourneyObject,
): Promise<Identity | null> {
  const isShown = step === 'RESULT' || step === 'SIGN_IN' || step === 'NOT_ALLOWED'
  return personId && isShown ? repositories.identities.find(personId) : null
}
