import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { DetailKind, TrnSurprise } from '../../links/domain/differences.ts'
import { isMatchedEnough } from '../../links/domain/match-level-of.ts'
import type { MatchResult } from '../../links/domain/match-result.ts'
import type { EntryDenial } from '../../services/domain/service-policy.ts'
import { EntryDenialEnum } from '../../services/entry-denial.enum.ts'
import { ServiceBrandingObject, showBranding } from '../../services/service-branding.object.ts'
import { JourneyAnswersObject, showAnswers } from './answers.object.ts'
import { ClaimedRecordObject } from './claimed-record.object.ts'
import { expiresAt, openSteps } from './domain/journey-expiry.ts'
import type { JourneyStep } from './domain/journey-step.ts'
import { identityIdOf } from './domain/phase.ts'
import { DetailKindEnum, JourneyOutcomeEnum, JourneyStepEnum, TrnSurpriseEnum } from './journey.enums.ts'
import type { Journey } from './journey.repository.ts'
import { showPhase } from './phase.object.ts'
import { RecordProofObject } from './record-proof.object.ts'

@ObjectType('Journey', { description: 'One person on their way through our pages on behalf of one service.' })
export class JourneyObject {
  @Field(() => ID, { description: 'The OpenID Connect interaction that the journey belongs to.' })
  interactionUid!: string

  @Field(() => JourneyStepEnum, { description: 'The step that the person should see.' })
  step!: JourneyStep

  @Field(() => [JourneyStepEnum], {
    description: 'The steps that may be opened now, in order; the last one is `step`.',
  })
  reachableSteps!: JourneyStep[]

  @Field(() => JourneyAnswersObject, { description: 'What the person has told us.' })
  answers!: JourneyAnswersObject

  @Field(() => ServiceBrandingObject, { description: 'The service that the person came from.' })
  service!: ServiceBrandingObject

  @Field(() => ClaimedRecordObject, {
    nullable: true,
    description:
      'Null unless the answers are confirmed, and the matched record is linked to another identity or there is none and another identity gave the same answers.',
  })
  claimedRecord!: ClaimedRecordObject | null

  @Field(() => RecordProofObject, {
    nullable: true,
    description: 'At PROVE_RECORD and RECORD_PASSCODE: how the linked record can be proved theirs.',
  })
  recordProof!: RecordProofObject | null

  @Field(() => JourneyOutcomeEnum, { description: 'What the answers have led to so far.' })
  outcome!: keyof typeof JourneyOutcomeEnum

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When the journey ends if nothing more is done in it; keepJourney moves it on. In the past at EXPIRED, null at COMPLETED.',
  })
  expiresAt!: Date | null

  @Field(() => TrnSurpriseEnum, {
    nullable: true,
    description:
      'At RESULT: how the TRN differs from what the person said. Null: as they said, or none was found.',
  })
  trnSurprise!: TrnSurprise | null

  @Field(() => [DetailKindEnum], {
    description: 'At RESULT: what the teaching record says differently; a mail says where to change it.',
  })
  detailsThatDiffer!: DetailKind[]

  @Field(() => Boolean, { description: 'At SIGN_IN: a record was found since the person was last here.' })
  isNewlyFound!: boolean

  @Field(() => Boolean, {
    description:
      'The answers are from a journey that the person did not finish, under the same proved address.',
  })
  isPickedUp!: boolean

  @Field(() => Boolean, { description: 'The person said that the record is not theirs; somebody will look.' })
  isNotMe!: boolean

  @Field(() => EntryDenialEnum, { nullable: true, description: 'At NOT_ALLOWED: why the service says no.' })
  denial!: EntryDenial | null

  /** Whom the journey is about, once that is known. Not part of the schema: `person` shows what may be seen. */
  personId!: string | null

  /** How surely the service wants a record to be somebody's. Not part of the schema. */
  matchPolicy!: MatchLevel
}

/** A journey as its own browser may see it at `now`. */
export function showJourney(journey: Journey, now: Date): JourneyObject {
  const steps = openSteps(journey, now)
  const { phase, search } = journey.state
  const { matchPolicy } = journey.service
  return {
    interactionUid: journey.interactionUid,
    step: steps.at(-1) ?? 'EMAIL',
    expiresAt: expiresAt(journey),
    reachableSteps: steps,
    answers: showAnswers(
      search.answers,
      phase.kind === 'address' ? phase.suggestedEmail : phase.emailAddress,
    ),
    service: showBranding(journey.service),
    outcome: outcomeOf(search.match, matchPolicy),
    isPickedUp: search.isPickedUp,
    ...showPhase(phase),
    personId: identityIdOf(phase),
    matchPolicy,
  }
}

function outcomeOf(match: MatchResult | null, policy: MatchLevel): JourneyObject['outcome'] {
  if (match?.outcome !== 'matched') return 'NOT_FOUND_YET'
  return isMatchedEnough(match, policy) ? 'RECORD_FOUND' : 'NEEDS_PROOF'
}
