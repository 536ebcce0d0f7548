import { maskNationalInsuranceNumber, redactEmail } from '@identity/values'
import { Field, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../graphql-enum.ts'
import { openSteps } from './domain/journey-expiry.ts'
import {
  type Answers,
  type ClaimedRecord,
  helpReasons,
  nameChanges,
  trnKnowledges,
} from './domain/journey-state.ts'
import { type JourneyStep, journeySteps } from './domain/journey-step.ts'
import { preferredNameSuggestions } from './domain/preferred-name-suggestions.ts'
import type { Journey } from './journey.repository.ts'

export const JourneyStepEnum = enumOf(journeySteps)
export const NameChangeEnum = enumOf(nameChanges)
export const TrnKnowledgeEnum = enumOf(trnKnowledges)
export const HelpReasonEnum = enumOf(helpReasons)
export const JourneyOutcomeEnum = enumOf(['NOT_FOUND_YET', 'RECORD_FOUND'])

registerEnum(JourneyStepEnum, 'JourneyStep', {
  description:
    'Where a person is. SIGN_IN: a known person has proved their address and only has to be sent back. COMPLETED: was sent back. EXPIRED: idle for two hours.',
})
registerEnum(NameChangeEnum, 'NameChange', {
  description: 'Whether the person has ever had another official name.',
})
registerEnum(TrnKnowledgeEnum, 'TrnKnowledge', {
  description:
    'KNOWN: has a teacher reference number and gives it. FORGOTTEN: has one and does not know it. NONE: says they have none.',
})
registerEnum(HelpReasonEnum, 'HelpReason', {
  description:
    'Why a person cannot prove the address that their record is claimed under. NOT_RECOGNISED: does not know it. NO_ACCESS: cannot read its mail.',
})
registerEnum(JourneyOutcomeEnum, 'JourneyOutcome', {
  description: 'What the answers have led to so far. Never says which record.',
})

@ObjectType('TrainingProvider', { description: 'A provider of initial teacher training.' })
export class TrainingProviderObject {
  @Field(() => ID, { description: 'UK provider reference number: eight digits.' })
  ukprn!: string

  @Field(() => String, { description: 'The name that people know it by.' })
  name!: string
}

@ObjectType('ServiceBranding', { description: 'What a person sees of the service that they came from.' })
export class ServiceBrandingObject {
  @Field(() => String, { description: 'For example Register for an NPQ.' })
  name!: string

  @Field(() => String, { description: 'Where the service starts; for links that begin again.' })
  url!: string
}

@ObjectType('JourneyAnswers', {
  description: 'What the person has told us, to show again. Null: not asked or not given.',
})
export class JourneyAnswersObject {
  @Field(() => String, {
    nullable: true,
    description: 'As typed, or as the service suggested; see the step for whether it is proved.',
  })
  emailAddress!: string | null

  @Field(() => String, { nullable: true, description: 'Official first name.' })
  firstName!: string | null

  @Field(() => String, { nullable: true, description: 'Official middle names.' })
  middleName!: string | null

  @Field(() => String, { nullable: true, description: 'Official last name.' })
  lastName!: string | null

  @Field(() => NameChangeEnum, { nullable: true, description: 'Whether they have had another name.' })
  nameChange!: keyof typeof NameChangeEnum | null

  @Field(() => String, { nullable: true, description: 'First name before the change.' })
  previousFirstName!: string | null

  @Field(() => String, { nullable: true, description: 'Last name before the change.' })
  previousLastName!: string | null

  @Field(() => String, { nullable: true, description: 'What to call them.' })
  preferredName!: string | null

  @Field(() => [String], {
    description:
      'Names to choose the preferred name from: first and last, and all names when there is a middle one.',
  })
  preferredNameSuggestions!: string[]

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD.' })
  dateOfBirth!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Null until answered.' })
  hasNationalInsuranceNumber!: boolean | null

  @Field(() => String, {
    nullable: true,
    description: 'All but the last characters hidden: the whole number is never returned.',
  })
  nationalInsuranceNumberMasked!: string | null

  @Field(() => TrnKnowledgeEnum, { nullable: true, description: 'Null until answered.' })
  trnKnowledge!: keyof typeof TrnKnowledgeEnum | null

  @Field(() => String, { nullable: true, description: 'As stated by the person: seven digits.' })
  trn!: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Says they have qualified teacher status. Null until answered.',
  })
  hasQts!: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: QTS was awarded another way. Null until answered.',
  })
  awardedByProvider!: boolean | null

  @Field(() => TrainingProviderObject, { nullable: true, description: 'The provider that awarded QTS.' })
  trainingProvider!: TrainingProviderObject | null
}

@ObjectType('ClaimedRecord', { description: 'The matched record is linked to another identity already.' })
export class ClaimedRecordObject {
  @Field(() => String, { description: 'The address of that identity, as much of it as a stranger may see.' })
  redactedEmailAddress!: string

  @Field(() => String, { nullable: true, description: 'The whole address, once a passcode to it is proved.' })
  emailAddress!: string | null

  @Field(() => HelpReasonEnum, {
    nullable: true,
    description: 'Why the person asked for help, when they did.',
  })
  helpReason!: keyof typeof HelpReasonEnum | null
}

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
      'Null unless the matched record is linked to another identity and the answers are confirmed.',
  })
  claimedRecord!: ClaimedRecordObject | null

  @Field(() => JourneyOutcomeEnum, { description: 'What the answers have led to so far.' })
  outcome!: keyof typeof JourneyOutcomeEnum
}

/** A journey as its own browser may see it at `now`. */
export function showJourney(journey: Journey, now: Date): JourneyObject {
  const steps = openSteps(journey, now)
  const { answers, claimedRecord, email, match, suggestedEmail } = journey.state
  return {
    interactionUid: journey.interactionUid,
    step: steps.at(-1) ?? 'EMAIL',
    reachableSteps: steps,
    answers: showAnswers(answers, email?.address ?? suggestedEmail),
    service: journey.service,
    claimedRecord: claimedRecord && showClaimedRecord(claimedRecord),
    outcome: match?.outcome === 'matched' ? 'RECORD_FOUND' : 'NOT_FOUND_YET',
  }
}

function showClaimedRecord({ emailAddress, isProved, helpReason }: ClaimedRecord): ClaimedRecordObject {
  return {
    redactedEmailAddress: redactEmail(emailAddress),
    emailAddress: isProved ? emailAddress : null,
    helpReason,
  }
}

function showAnswers(answers: Answers, emailAddress: string | null): JourneyAnswersObject {
  const nino = answers.nationalInsuranceNumber
  const provider = answers.trainingProvider
  return {
    emailAddress,
    firstName: answers.name?.firstName ?? null,
    middleName: answers.name?.middleName ?? null,
    lastName: answers.name?.lastName ?? null,
    nameChange: answers.nameChange?.change ?? null,
    previousFirstName: answers.nameChange?.previous?.firstName ?? null,
    previousLastName: answers.nameChange?.previous?.lastName ?? null,
    preferredName: answers.preferredName ?? null,
    preferredNameSuggestions: preferredNameSuggestions(answers.name),
    dateOfBirth: answers.dateOfBirth ?? null,
    hasNationalInsuranceNumber: nino === undefined ? null : nino !== null,
    nationalInsuranceNumberMasked: nino ? maskNationalInsuranceNumber(nino) : null,
    trnKnowledge: answers.trn?.knowledge ?? null,
    trn: answers.trn?.trn ?? null,
    hasQts: answers.hasQts ?? null,
    awardedByProvider: provider === undefined ? null : provider !== null,
    trainingProvider: provider ?? null,
  }
}
