import { Arg, Authorized, Ctx, FieldResolver, GraphQLISODateTime, Query, Resolver, Root } from 'type-graphql'
import { needsProof, viewForPerson } from '../../identities/domain/match-level.ts'
import type { Identity } from '../../identities/identity.repository.ts'
import { SignedInIdentityObject } from '../../identities/signed-in-identity.object.ts'
import type { Context } from '../../kernel/context.ts'
import type { EntryDenial } from '../../services/domain/service-policy.ts'
import { EntryDenialEnum } from '../../services/entry-denial.enum.ts'
import { entryDenialOf } from '../../services/find-entry-denial.step.ts'
import { isOffAt, type SwitchName } from '../../switches/domain/switch-name.ts'
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
    return person && entryDenialOf(deps.repositories, person, journey.policy)
  }

  @FieldResolver(() => Boolean, {
    description: 'Sending mails is turned off: no passcode can be asked for at the moment.',
  })
  async isSendingPaused(
    @Root() journey: JourneyObject,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<boolean> {
    return (await pauseOf('SENDING', deps, journey)) !== null
  }

  @FieldResolver(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Sending is on again by itself then. Null: once it is turned on, or it is on.',
  })
  async sendingPausedUntil(
    @Root() journey: JourneyObject,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<Date | null> {
    return (await pauseOf('SENDING', deps, journey))?.until ?? null
  }

  @FieldResolver(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Sign-up is on again by itself then. Null: once it is turned on, or it is on.',
  })
  async signUpPausedUntil(
    @Root() journey: JourneyObject,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<Date | null> {
    return (await pauseOf('SIGN_UP', deps, journey))?.until ?? null
  }

  @FieldResolver(() => Boolean, {
    description: 'Sign-up is turned off, and the person has no identity: only EMAIL and PASSCODE are taken.',
  })
  async isSignUpPaused(
    @Root() journey: JourneyObject,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<boolean> {
    return journey.isNewcomer && (await pauseOf('SIGN_UP', deps, journey)) !== null
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

const knownPerson = onceForEach(
  async ({ repositories }, { personId, reachableSteps }): Promise<Identity | null> => {
    const isShown = reachableSteps.some((step) => stepsOfPerson.includes(step))
    return personId && isShown ? repositories.identities.find(personId) : null
  },
)

const switchesOf = onceForEach(({ repositories }) => repositories.switches.lastOfEach())

/** How a switch was turned off, while it is. Null: it is on. */
async function pauseOf(name: SwitchName, deps: JourneyDeps, journey: JourneyObject) {
  const turned = (await switchesOf(deps, journey)).get(name) ?? null
  return isOffAt(turned, deps.clock.now()) ? turned : null
}

/** Asks once for each journey that is shown, however many of its fields need the answer: a journey is shown anew in every request. */
function onceForEach<Answer>(
  ask: (deps: JourneyDeps, journey: JourneyObject) => Promise<Answer>,
): typeof ask {
  const asked = new WeakMap<JourneyObject, Promise<Answer>>()
  return (deps, journey) => {
    const answer = asked.get(journey) ?? ask(deps, journey)
    asked.set(journey, answer)
    return answer
  }
}
