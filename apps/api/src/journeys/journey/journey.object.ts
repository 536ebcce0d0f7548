import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { SUPPORT_CLIENT_ID } from '../../clients/domain/own-clients.ts'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { DetailKind, TrnSurprise } from '../../links/domain/differences.ts'
import { isMatchedByPublicFacts, isMatchedEnough } from '../../links/domain/match-level-of.ts'
import { shortReference } from '../../mail/short-reference.ts'
import type { EntryDenial, ServicePolicy } from '../../services/domain/service-policy.ts'
import { EntryDenialEnum } from '../../services/entry-denial.enum.ts'
import { ServiceBrandingObject, showBranding } from '../../services/service-branding.object.ts'
import { JourneyAnswersObject, showAnswers } from './answers.object.ts'
import { ClaimedRecordObject } from './claimed-record.object.ts'
import { expiresAt, openSteps } from './domain/journey-expiry.ts'
import type { JourneyState } from './domain/journey-state.ts'
import type { JourneyStep } from './domain/journey-step.ts'
import { identityIdOf } from './domain/phase.ts'
import {
  DetailKindEnum,
  InvitationStandingEnum,
  JourneyOutcomeEnum,
  JourneyStepEnum,
  TrnSurpriseEnum,
} from './journey.enums.ts'
import type { Journey } from './journey.repository.ts'
import { showPhase } from './phase.object.ts'
import { RecordProofObject } from './record-proof.object.ts'

@ObjectType('Journey', { description: 'One person’s way through our pages on behalf of one service.' })
export class JourneyObject {
  @Field(() => ID, { description: 'The OpenID Connect interaction that the journey belongs to.' })
  interactionUid!: string

  @Field(() => JourneyStepEnum, { description: 'The step that the person should see.' })
  step!: JourneyStep

  @Field(() => [JourneyStepEnum], {
    description: 'The steps that may be opened now, in order; the last one is `step`.',
  })
  reachableSteps!: JourneyStep[]

  @Field(() => String, {
    description: 'The short form of the journey’s id, for a person to quote when they ask for help.',
  })
  reference!: string

  @Field(() => JourneyAnswersObject, { description: 'The answers of the person.' })
  answers!: JourneyAnswersObject

  @Field(() => String, {
    nullable: true,
    description:
      'The address that the person wants to use in place of the proved one in `answers`. It counts for nothing until a passcode has proved it.',
  })
  newEmailAddress!: string | null

  @Field(() => Boolean, {
    description:
      'At SIGN_IN and NOT_ALLOWED: the person gave answers under another address first. They were not added to this identity, and are deleted.',
  })
  areAnswersUnused!: boolean

  @Field(() => Boolean, {
    description: 'The journey leads to our own pages for staff, who sign in by their work address.',
  })
  isForStaff!: boolean

  @Field(() => ServiceBrandingObject, { description: 'The service that the person came from.' })
  service!: ServiceBrandingObject

  @Field(() => ClaimedRecordObject, {
    nullable: true,
    description:
      'Null unless the answers are confirmed, and either another identity holds the matched record, or no record matched and another identity has the same answers.',
  })
  claimedRecord!: ClaimedRecordObject | null

  @Field(() => RecordProofObject, {
    nullable: true,
    description:
      'At PROVE_RECORD and RECORD_PASSCODE: the way to prove that the linked record is the person’s.',
  })
  recordProof!: RecordProofObject | null

  @Field(() => JourneyOutcomeEnum, { description: 'The outcome of the answers so far.' })
  outcome!: keyof typeof JourneyOutcomeEnum

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'The time at which the journey expires if no step follows; keepJourney puts it off. In the past at EXPIRED, null at COMPLETED.',
  })
  expiresAt!: Date | null

  @Field(() => TrnSurpriseEnum, {
    nullable: true,
    description:
      'At RESULT: how the TRN of the record differs from the answers. Null: it does not, or no record was found.',
  })
  trnSurprise!: TrnSurprise | null

  @Field(() => [DetailKindEnum], {
    description:
      'At RESULT: the details that differ in the teaching record. A mail says where to change them.',
  })
  detailsThatDiffer!: DetailKind[]

  @Field(() => Boolean, { description: 'At SIGN_IN: a record was found since the person was last here.' })
  isNewlyFound!: boolean

  @Field(() => Boolean, {
    description:
      'The answers are from a journey that the person did not finish, under the same proved address.',
  })
  isPickedUp!: boolean

  @Field(() => Boolean, {
    description: 'The person said that the record is not theirs; an agent will check it.',
  })
  isNotMe!: boolean

  @Field(() => EntryDenialEnum, {
    nullable: true,
    description: 'At NOT_ALLOWED: the reason that the service does not let the person in.',
  })
  denial!: EntryDenial | null

  @Field(() => InvitationStandingEnum, {
    nullable: true,
    description: 'How the invitation stands with which the journey was opened. Null: there is none.',
  })
  invitation!: keyof typeof InvitationStandingEnum | null

  /** The identity of the journey's person, once it is known. Not part of the schema: `person` shows as much as the browser may see. */
  personId!: string | null

  /** Not shown: the person would get a new identity. */
  isNewcomer!: boolean

  /** The policy of the service. Not part of the schema. */
  policy!: ServicePolicy
}

/** A journey as its own browser may see it at `now`. */
export function showJourney(journey: Journey, now: Date): JourneyObject {
  const steps = openSteps(journey, now)
  const { phase, search } = journey.state
  const { matchPolicy } = journey.service
  return {
    interactionUid: journey.interactionUid,
    reference: shortReference(journey.id),
    step: steps.at(-1) ?? 'EMAIL',
    expiresAt: expiresAt(journey),
    reachableSteps: steps,
    answers: showAnswers(
      search.answers,
      phase.kind === 'address' ? phase.suggestedEmail : phase.emailAddress,
    ),
    service: showBranding(journey.service),
    isForStaff: journey.clientId === SUPPORT_CLIENT_ID,
    outcome: outcomeOf(journey.state, matchPolicy),
    isPickedUp: search.isPickedUp,
    invitation: journey.state.invitation?.standing ?? null,
    ...showPhase(phase),
    personId: identityIdOf(phase),
    isNewcomer: phase.kind === 'questions',
    policy: journey.service,
  }
}

/** A record that only public facts found is not told of before the answers are confirmed: that leaves a claim, a mail and a count. */
function outcomeOf({ phase, search }: JourneyState, policy: MatchLevel): JourneyObject['outcome'] {
  const { match } = search
  const isConfirmed = phase.kind !== 'questions' && phase.kind !== 'moreFacts'
  if (match?.outcome !== 'matched' || (!isConfirmed && isMatchedByPublicFacts(match))) return 'NOT_FOUND_YET'
  return isMatchedEnough(match, policy) ? 'RECORD_FOUND' : 'NEEDS_PROOF'
}
