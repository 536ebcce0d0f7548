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
      'The journey of this browser; null if there is none for this key, or no longer. Callers: web.',
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
    description: 'At RESULT, SIGN_IN and NOT_ALLOWED: the identity as it is now. Null before.',
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
      'At RESULT, SIGN_IN and NOT_ALLOWED: a record is linked, but below the match level that the service requires. The service sees PENDING until the person answers or proves more.',
  })
  async needsProof(@Root() journey: JourneyObject, @Ctx() { deps }: Context<JourneyDeps>): Promise<boolean> {
    const person = await knownPerson(deps, journey)
    return person !== null && needsProof(person, journey.matchPolicy)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Our copy of the teaching records is out of date: finding a record may take longer, and we look again once it is up to date.',
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
