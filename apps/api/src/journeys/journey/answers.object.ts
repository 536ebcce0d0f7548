import { maskNationalInsuranceNumber } from '@identity/values'
import { Field, ObjectType } from 'type-graphql'
import type { Answers } from '../../answers/domain/answers.ts'
import { preferredNameSuggestions } from '../../answers/domain/preferred-name-suggestions.ts'
import { TrainingProviderObject } from '../../records/providers/training-provider.object.ts'
import { NameChangeEnum, TrnKnowledgeEnum } from './journey.enums.ts'

@ObjectType('JourneyAnswers', {
  description: 'The answers of the person, to show again. Null: not asked or not given.',
})
export class JourneyAnswersObject {
  @Field(() => String, {
    nullable: true,
    description: 'As typed, or as the service suggested. It is proved from the steps after PASSCODE on.',
  })
  emailAddress!: string | null

  @Field(() => String, { nullable: true, description: 'Official first name.' })
  firstName!: string | null

  @Field(() => String, { nullable: true, description: 'Official middle names.' })
  middleName!: string | null

  @Field(() => String, { nullable: true, description: 'Official last name.' })
  lastName!: string | null

  @Field(() => NameChangeEnum, {
    nullable: true,
    description: 'Whether the person has had another official name.',
  })
  nameChange!: keyof typeof NameChangeEnum | null

  @Field(() => String, { nullable: true, description: 'First name before the change.' })
  previousFirstName!: string | null

  @Field(() => String, { nullable: true, description: 'Last name before the change.' })
  previousLastName!: string | null

  @Field(() => String, { nullable: true, description: 'The name that we use to address the person.' })
  preferredName!: string | null

  @Field(() => [String], {
    description:
      'Suggestions for the preferred name: first and last name, and all names if there is a middle one.',
  })
  preferredNameSuggestions!: string[]

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD.' })
  dateOfBirth!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Null until answered.' })
  hasNationalInsuranceNumber!: boolean | null

  @Field(() => String, {
    nullable: true,
    description: 'All but the last characters are hidden: the whole number is never returned.',
  })
  nationalInsuranceNumberMasked!: string | null

  @Field(() => TrnKnowledgeEnum, { nullable: true, description: 'Null until answered.' })
  trnKnowledge!: keyof typeof TrnKnowledgeEnum | null

  @Field(() => String, { nullable: true, description: 'Seven digits, as the person stated them.' })
  trn!: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'The person says that they have qualified teacher status. Null until answered.',
  })
  hasQts!: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: QTS was awarded another way. Null until answered.',
  })
  awardedByProvider!: boolean | null

  @Field(() => TrainingProviderObject, {
    nullable: true,
    description: 'The provider that awarded QTS, when it is on our list.',
  })
  trainingProvider!: TrainingProviderObject | null

  @Field(() => String, {
    nullable: true,
    description:
      'The name that the person gave for the provider, on our list or not; empty if they do not know it.',
  })
  trainingProviderName!: string | null
}

/** The answers as the browser of the journey may show them again. */
export function showAnswers(answers: Answers, emailAddress: string | null): JourneyAnswersObject {
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
    trainingProvider: provider?.ukprn ? { ukprn: provider.ukprn, name: provider.name } : null,
    trainingProviderName: provider?.name ?? null,
  }
}
