import { Arg, Authorized, Ctx, FieldResolver, GraphQLISODateTime, Query, Resolver, Root } from 'type-graphql'
import { needsProof, viewForPerson } from '../../identities/domain/match-level.ts'
import type { Identity } from '../../identities/identity.repository.ts'
import { SignedInIdentityObject } from '../../identities/signed-in-identity.object.ts'
import type { Context } from '../../kernel/context.ts'
import type { EntryDenial } from '../../services/domain/service-policy.ts'
import { EntryDenialEnum } from '../../services/entry-denial.enum.ts'
import { findEntryDenial } from '../../services/find-entry-denial.step.ts'
import type { JourneyDeps } from './deps.ts'
import type { JourneyStep } from './domain/journey-step.ts'
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

  @FieldResolver(() => SignedInIdentityObject, {
    nullable: true,
    description:
      'Where RESULT, SIGN_IN or NOT_ALLOWED can be opened: the identity as it is now. Null before.',
  })
  async person(
    @Root() journey: JourneyObject,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<SignedInIdentityObject | null> {
    const person = await knownPerson(deps, journey)
    return person && viewForPerson(person, journey.policy.matchPolicy)
  }

  @FieldResolver(() => Boolean, {
    description:
      'At RESULT, SIGN_IN and NOT_ALLOWED: a record is linked, but below the match level that the service requires. The service sees PENDING until the person answers or proves more.',
  })
  async needsProof(@Root() journey: JourneyObject, @Ctx() { deps }: Context<JourneyDeps>): Promise<boolean> {
    const person = await knownPerson(deps, journey)
    return person !== null && needsProof(person, journey.policy.matchPolicy)
  }

  @FieldResolver(() => EntryDenialEnum, {
    nullable: true,
    description:
      'At RESULT, SIGN_IN and NOT_ALLOWED: the reason for which the service would not let the person in now. Null: it would, or the person is not known yet. `denial` is what they were told.',
  })
  async entryDenial(
    @Root() journey: JourneyObject,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<EntryDenial | null> {
    const person = await knownPerson(deps, journey)
    return person && findEntryDenial(deps.repositories, person.id, journey.policy)
  }

  @FieldResolver(() => Boolean, {
    description: 'Sending mails is turned off: no passcode can be asked for at the moment.',
  })
  isSendingPaused(@Ctx() { deps }: Context<JourneyDeps>): Promise<boolean> {
    return deps.repositories.switches.isOff('SENDING', deps.clock.now())
  }

  @FieldResolver(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Sending is on again by itself then. Null: once it is turned on, or it is on.',
  })
  sendingPausedUntil(@Ctx() { deps }: Context<JourneyDeps>): Promise<Date | null> {
    return deps.repositories.switches.offUntil('SENDING', deps.clock.now())
  }

  @FieldResolver(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Sign-up is on again by itself then. Null: once it is turned on, or it is on.',
  })
  signUpPausedUntil(@Ctx() { deps }: Context<JourneyDeps>): Promise<Date | null> {
    return deps.repositories.switches.offUntil('SIGN_UP', deps.clock.now())
  }

  @FieldResolver(() => Boolean, {
    description: 'Sign-up is turned off, and the person has no identity: only EMAIL and PASSCODE are taken.',
  })
  async isSignUpPaused(
    @Root() journey: JourneyObject,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<boolean> {
    return journey.isNewcomer && deps.repositories.switches.isOff('SIGN_UP', deps.clock.now())
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'A notice of the service owner, in plain text, for every page of the journey.',
  })
  notice(@Ctx() { deps }: Context<JourneyDeps>): Promise<string | null> {
    return deps.repositories.switches.noticeNow('TEACHER_PAGES', deps.clock.now())
  }

  @FieldResolver(() => Boolean, {
    description:
      'Our copy of the teaching records is out of date: finding a record may take longer, and we look again once it is up to date.',
  })
  areRecordsDelayed(@Ctx() { deps }: Context<JourneyDeps>): Promise<boolean> {
    return deps.repositories.replica.isStale(deps.clock.now())
  }
}

const stepsOfPerson: readonly JourneyStep[] = ['RESULT', 'SIGN_IN', 'NOT_ALLOWED']

async function knownPerson(
  { repositories }: JourneyDeps,
  { personId, reachableSteps }: JourneyObject,
): Promise<Identity | null> {
  const isShown = reachableSteps.some((step) => stepsOfPerson.includes(step))
  return personId && isShown ? repositories.identities.find(personId) : null
}
