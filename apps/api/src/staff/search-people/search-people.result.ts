import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'
import {
  MatchLevelEnum,
  PersonNameObject,
  TrnLookupStatusEnum,
} from '../../identities/signed-in-identity.object.ts'
import { PageInfo } from '../../kernel/graphql-connection.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type PersonWarning, PersonWarningEnum } from '../person-warning.ts'
import { type SearchKind, type SearchRefusal, searchKinds, searchRefusals } from './domain/understood-text.ts'

const SearchKindEnum = enumOf(searchKinds)
registerEnum(SearchKindEnum, 'PeopleSearchKind', {
  description:
    'What the typed text was taken for, by its shape. IDENTITY_ID: a UUID, of an identity or of a task. TASK_REFERENCE: as 7F3A-91C2.',
})

const SearchRefusalEnum = enumOf(searchRefusals)
registerEnum(SearchRefusalEnum, 'PeopleSearchRefusal', {
  description:
    'EMPTY: nothing to search by. TOO_LONG: more than a name, address or number has. EMAIL_ADDRESS: an @, and no whole address. NATIONAL_INSURANCE_NUMBER, DATE_OF_BIRTH: staff do not search by these.',
})

@ObjectType({ description: 'A person in a list, masked.' })
export class PersonFound {
  kind!: 'person'

  @Field(() => ID, { description: 'The identity.' })
  id!: string

  @Field(() => PersonNameObject, { description: 'The official name that the person gave.' })
  name!: PersonNameObject

  @Field(() => PersonNameObject, { nullable: true, description: 'The name on the linked teaching record.' })
  verifiedName!: PersonNameObject | null

  @Field(() => String, { nullable: true, description: 'What to call the person.' })
  preferredName!: string | null

  @Field(() => String, { description: 'Redacted: its first letter and the end of its domain.' })
  emailAddress!: string

  @Field(() => TrnLookupStatusEnum, { description: 'How the search for a teaching record stands.' })
  trnLookupStatus!: LookupStatus

  @Field(() => MatchLevelEnum, {
    nullable: true,
    description: 'How surely the record is theirs. Null unless FOUND.',
  })
  trnMatchLevel!: MatchLevel | null

  @Field(() => String, {
    nullable: true,
    description: 'The last three digits of the TRN. Null unless FOUND.',
  })
  trnEnding!: string | null

  @Field(() => [String], { description: 'The names of the services that they signed in to within a year.' })
  services!: string[]

  @Field(() => Int, { description: 'The number of open support tasks about them.' })
  openTasks!: number

  @Field(() => [PersonWarningEnum], { description: 'The gravest first.' })
  warnings!: PersonWarning[]

  @Field(() => Boolean, { description: 'True when a word that was typed is only near to one of theirs.' })
  isNearMatch!: boolean
}

@ObjectType({
  description: 'The caller’s own identity, or one that looks like it. A colleague has to look at it.',
})
export class OwnPersonFound {
  kind!: 'own'

  @Field(() => Boolean, { description: 'Always true.' })
  isOwn!: true
}

export const FoundPersonUnion = createUnionType({
  name: 'FoundPerson',
  description: 'A person in a list of staff.',
  types: () => [PersonFound, OwnPersonFound] as const,
  resolveType: ({ kind }) => (kind === 'own' ? OwnPersonFound : PersonFound),
})

@ObjectType({ description: 'A person in the list.' })
export class FoundPersonEdge {
  @Field(() => String, { description: 'The place in the list.' })
  cursor!: string

  @Field(() => FoundPersonUnion, { description: 'The person.' })
  node!: typeof FoundPersonUnion
}

@ObjectType({ description: 'One page of the people who were found.' })
export class FoundPersonConnection {
  @Field(() => [FoundPersonEdge], { description: 'Those with all words as they were typed come first.' })
  edges!: FoundPersonEdge[]

  @Field(() => PageInfo, { description: 'Says if there is more.' })
  pageInfo!: PageInfo
}

@ObjectType({ description: 'The support task of a reference.' })
export class TaskFound {
  @Field(() => ID, { description: 'The task.' })
  id!: string

  @Field(() => Boolean, { description: 'False once it is closed.' })
  isOpen!: boolean

  @Field(() => GraphQLISODateTime, { description: 'When it came up.' })
  openedAt!: Date
}

@ObjectType({ description: 'The teaching record of a TRN, linked to an identity or not.' })
export class RecordFound {
  @Field(() => String, { description: 'Seven digits: the TRN that was asked for.' })
  trn!: string

  @Field(() => PersonNameObject, { description: 'The name on the record.' })
  name!: PersonNameObject

  @Field(() => Boolean, { description: 'False when it is closed.' })
  isActive!: boolean

  @Field(() => String, { nullable: true, description: 'The TRN of the record that it was merged into.' })
  mergedIntoTrn!: string | null
}

@ObjectType({ description: 'A service that a search can be narrowed to.' })
export class FilterableService {
  @Field(() => ID, { description: 'For `serviceId` of the filters.' })
  id!: string

  @Field(() => String, { description: 'The name that people see.' })
  name!: string
}

@ObjectType({ description: 'The people whom the text may mean.' })
export class PeopleSearched {
  kind!: 'searched'

  @Field(() => SearchKindEnum, { description: 'What the text was taken for.' })
  understoodAs!: SearchKind

  @Field(() => FoundPersonConnection, { description: 'The people.' })
  people!: FoundPersonConnection

  @Field(() => Int, { description: 'How many there are: at most 1,000.' })
  total!: number

  @Field(() => Boolean, { description: 'True when there are more than `total`.' })
  isTotalCapped!: boolean

  @Field(() => [FilterableService], {
    description: 'The services that the search can be narrowed to, by name.',
  })
  filterableServices!: FilterableService[]

  @Field(() => TaskFound, { nullable: true, description: 'The task that the text is the reference of.' })
  task!: TaskFound | null

  @Field(() => RecordFound, { nullable: true, description: 'The record whose TRN the text is.' })
  record!: RecordFound | null
}

@ObjectType({ description: 'The text is nothing to search by. Nothing was searched.' })
export class SearchTextRefused {
  kind!: 'refused'

  @Field(() => SearchRefusalEnum, { description: 'Why.' })
  reason!: SearchRefusal
}

@ObjectType({
  description: 'The caller searched far more within an hour than work needs. Nothing was searched.',
})
export class TooManySearches {
  kind!: 'tooMany'

  @Field(() => Int, { description: 'The searches, and further pages, that an hour allows.' })
  atMost!: number
}

const members = { searched: PeopleSearched, refused: SearchTextRefused, tooMany: TooManySearches }

export const SearchPeopleResult = createUnionType({
  name: 'SearchPeopleResult',
  description: 'What a search for people comes to.',
  types: () => [PeopleSearched, SearchTextRefused, TooManySearches] as const,
  resolveType: ({ kind }) => members[kind],
})
