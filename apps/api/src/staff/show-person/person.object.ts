import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql'
import type { CheckDifference, CheckMethod } from '../../identities/domain/identity-check.ts'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'
import { CheckDifferenceEnum, CheckMethodEnum } from '../../identities/identity-check.enums.ts'
import {
  MatchLevelEnum,
  PersonNameObject,
  TrnLookupStatusEnum,
} from '../../identities/signed-in-identity.object.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type PersonWarning, PersonWarningEnum } from '../person-warning.ts'
import { type Agreement, agreements, type ComparedFact, comparedFacts } from './compare-facts.ts'
import { type PersonFact, personFacts, type ShownFact } from './person-fact.ts'

export const PersonFactEnum = enumOf(personFacts)
registerEnum(PersonFactEnum, 'PersonFact', {
  description:
    'A fact about a person that staff see hidden until they reveal it. RECORD_: as the teaching record says it.',
})
const ComparedFactEnum = enumOf(comparedFacts)
registerEnum(ComparedFactEnum, 'ComparedFact', {
  description: 'A fact that a person gave, and that stands on a teaching record.',
})
export const AgreementEnum = enumOf(agreements)
registerEnum(AgreementEnum, 'Agreement', {
  description:
    'How a fact that a person gave compares with the record, by the rules of matching. NEARLY: a slip, or another form of a name. FORMER_NAME: it agrees with a name that one of the two had before. NOT_GIVEN: by the person. NOT_RECORDED: the record has none.',
})

@ObjectType('HiddenFact', { description: 'A fact that is hidden until the caller reveals it.' })
export class HiddenFactObject implements ShownFact {
  @Field(() => PersonFactEnum, { description: 'The fact, as `revealFact` names it.' })
  fact!: PersonFact

  @Field(() => String, {
    nullable: true,
    description: 'Enough of it to recognise it by. Null: nothing of it is shown.',
  })
  masked!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The fact itself, while it is revealed to the caller. Dates as YYYY-MM-DD.',
  })
  value!: string | null

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until then it is revealed.' })
  revealedUntil!: Date | null
}

@ObjectType({ description: 'A name, and since when it is known.' })
export class PersonNameInTime extends PersonNameObject {
  @Field(() => GraphQLISODateTime, { description: 'When it was given or read.' })
  recordedAt!: Date

  @Field(() => Boolean, { description: 'True for a name that the person had, or gave, before.' })
  isSuperseded!: boolean
}

@ObjectType({ description: 'A fact of the person beside that of the record.' })
export class FactComparison {
  @Field(() => ComparedFactEnum, { description: 'The fact.' })
  fact!: ComparedFact

  @Field(() => AgreementEnum, { description: 'How the two compare.' })
  agreement!: Agreement
}

@ObjectType({ description: 'The teaching record that a person is linked to, as our replica has it.' })
export class PersonRecord {
  @Field(() => PersonNameObject, { description: 'The name on it.' })
  name!: PersonNameObject

  @Field(() => [PersonNameObject], { description: 'The names that were on it before.' })
  previousNames!: PersonNameObject[]

  @Field(() => HiddenFactObject, { nullable: true, description: 'Null: it has none.' })
  dateOfBirth!: ShownFact | null

  @Field(() => HiddenFactObject, { nullable: true, description: 'Null: it has none.' })
  emailAddress!: ShownFact | null

  @Field(() => Boolean, { description: 'False: it was closed.' })
  isActive!: boolean

  @Field(() => Boolean, { description: 'True when it was merged into another one.' })
  isMerged!: boolean

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD. Null: it says nothing of QTS.' })
  qtsAwardedOn!: string | null

  @Field(() => Boolean, { description: 'True when its holder may not teach.' })
  isProhibited!: boolean

  @Field(() => [FactComparison], { description: 'The facts that the person gave beside those on it.' })
  comparison!: FactComparison[]
}

@ObjectType({ description: 'A sign-in of a person.' })
export class PersonSession {
  @Field(() => ID, { description: 'The session.' })
  id!: string

  @Field(() => GraphQLISODateTime, { description: 'When the person signed in.' })
  signedInAt!: Date

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last used.' })
  lastUsedAt!: Date | null

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was ended before its time.' })
  endedAt!: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'Why it was ended: `reason` of the event `SessionEnded`.',
  })
  endReason!: string | null

  @Field(() => Boolean, { description: 'True while the person is signed in by it.' })
  isLive!: boolean

  @Field(() => [String], { description: 'The services that took part.' })
  serviceNames!: string[]
}

@ObjectType({ description: 'A service that a person used.' })
export class PersonService {
  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => GraphQLISODateTime, { description: 'When the person first signed in to it.' })
  firstUsedAt!: Date

  @Field(() => GraphQLISODateTime, { description: 'When the person last signed in to it.' })
  lastUsedAt!: Date
}

@ObjectType({ description: 'A task about a person.' })
export class PersonTask {
  @Field(() => ID, { description: 'The task.' })
  id!: string

  @Field(() => String, { description: 'Why it was opened.' })
  reason!: string

  @Field(() => Boolean, { description: 'False: it is closed.' })
  isOpen!: boolean

  @Field(() => String, { description: 'The stage of an open task.' })
  stage!: string

  @Field(() => String, { nullable: true, description: 'The end of a closed one. Null: it is not known.' })
  outcome!: string | null

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  openedAt!: Date

  @Field(() => String, { nullable: true, description: 'The last day of the promise: YYYY-MM-DD.' })
  dueOn!: string | null

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was closed.' })
  closedAt!: Date | null
}

@ObjectType({ description: 'What a service’s check of the person’s identity found.' })
export class PersonIdentityCheck {
  @Field(() => PersonNameObject, { description: 'The name that it found.' })
  name!: PersonNameObject

  @Field(() => String, { description: 'The service that made it.' })
  serviceName!: string

  @Field(() => CheckMethodEnum, { description: 'How it was made.' })
  method!: CheckMethod

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  checkedAt!: Date

  @Field(() => [CheckDifferenceEnum], {
    description: 'In what it found another person, when it was reported.',
  })
  differs!: CheckDifference[]
}

@ObjectType('Person', { description: 'A person as staff see them.' })
export class PersonObject {
  kind!: 'open'

  @Field(() => ID, { description: 'The identity that the id names now.' })
  id!: string

  @Field(() => [ID], { description: 'The identities that were merged into it.' })
  mergedIds!: string[]

  @Field(() => GraphQLISODateTime, { description: 'Until then the caller has the person open.' })
  openUntil!: Date

  @Field(() => ID, {
    nullable: true,
    description: 'The task for which the caller has them open, if it is one.',
  })
  openForTaskId!: string | null

  @Field(() => [PersonWarningEnum], { description: 'What to know first, the gravest first.' })
  warnings!: PersonWarning[]

  @Field(() => PersonNameObject, { description: 'The name that the person gave.' })
  name!: PersonNameObject

  @Field(() => String, { nullable: true, description: 'What to call the person.' })
  preferredName!: string | null

  @Field(() => PersonNameInTime, {
    nullable: true,
    description: 'The name on the record as it was last read. Null: not linked, or only LOW.',
  })
  verifiedName!: PersonNameInTime | null

  @Field(() => [PersonNameInTime], {
    description: 'The names that the person had, or gave, before, the newest first.',
  })
  previousNames!: PersonNameInTime[]

  @Field(() => [PersonIdentityCheck], {
    description: 'What services’ checks of their identity found, the latest first: five at most.',
  })
  identityChecks!: PersonIdentityCheck[]

  @Field(() => HiddenFactObject, { description: 'As the person gave it.' })
  dateOfBirth!: ShownFact

  @Field(() => HiddenFactObject, { description: 'The address that the person proved.' })
  emailAddress!: ShownFact

  @Field(() => Boolean, { description: 'True when the person gave one. It is shown to no caller.' })
  hasNationalInsuranceNumber!: boolean

  @Field(() => HiddenFactObject, { nullable: true, description: 'Null: not linked to a record.' })
  trn!: ShownFact | null

  @Field(() => TrnLookupStatusEnum, { description: 'How the search for the record stands.' })
  trnLookupStatus!: LookupStatus

  @Field(() => MatchLevelEnum, {
    nullable: true,
    description: 'How surely the record is theirs. Null: not linked to one.',
  })
  trnMatchLevel!: MatchLevel | null

  @Field(() => PersonRecord, {
    nullable: true,
    description: 'Null: not linked to one, or our replica does not have it.',
  })
  record!: PersonRecord | null

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When our replica of the records was last complete. Null: it never was.',
  })
  recordsCheckedAt!: Date | null

  @Field(() => Boolean, { description: 'True when the replica is too old to go by.' })
  areRecordsStale!: boolean

  @Field(() => [PersonService], { description: 'The services that the person used, the latest first.' })
  services!: PersonService[]

  @Field(() => [PersonSession], { description: 'The 50 latest sign-ins, the latest first.' })
  sessions!: PersonSession[]

  @Field(() => [PersonTask], {
    description: 'The open tasks about the person, then the closed ones, the latest first: 50 at most.',
  })
  tasks!: PersonTask[]

  @Field(() => Int, { description: 'The number of browsers that are known to the person’s address.' })
  knownBrowsers!: number

  @Field(() => GraphQLISODateTime, { description: 'When the identity was made.' })
  createdAt!: Date
}
