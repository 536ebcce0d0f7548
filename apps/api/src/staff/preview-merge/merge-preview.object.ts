import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { MergeFact } from '../../identities/domain/merge-choices.ts'
import type { SideName } from '../../identities/domain/merge-side.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'
import {
  MatchLevelEnum,
  PersonNameObject,
  TrnLookupStatusEnum,
} from '../../identities/signed-in-identity.object.ts'
import { MergeFactEnum, MergeSideEnum } from '../merge-identities/merge-choices.input.ts'
import { HiddenFactObject } from '../show-person/person.object.ts'
import type { ShownFact } from '../show-person/person-fact.ts'

@ObjectType('MergeIdentity', { description: 'One of two identities, or what they would be together.' })
export class MergeIdentityObject {
  @Field(() => ID, { description: 'The identity.' })
  id!: string

  @Field(() => PersonNameObject, { description: 'The official name, as the person gave it.' })
  name!: PersonNameObject

  @Field(() => String, { nullable: true, description: 'What to call the person.' })
  preferredName!: string | null

  @Field(() => HiddenFactObject, { description: 'As the person gave it.' })
  dateOfBirth!: ShownFact

  @Field(() => HiddenFactObject, { description: 'The address to sign in with.' })
  emailAddress!: ShownFact

  @Field(() => Boolean, { description: 'True when the person gave one. It is shown to no caller.' })
  hasNationalInsuranceNumber!: boolean

  @Field(() => HiddenFactObject, { nullable: true, description: 'Null: not linked to a record.' })
  trn!: ShownFact | null

  @Field(() => TrnLookupStatusEnum, { description: 'How the search for the record stands.' })
  trnLookupStatus!: LookupStatus

  @Field(() => MatchLevelEnum, { nullable: true, description: 'How surely the record is theirs.' })
  trnMatchLevel!: MatchLevel | null
}

@ObjectType({ description: 'What becomes of the identity that goes.' })
export class MergeMoves {
  @Field(() => [String], {
    description: 'The services that know it: they are told its id beside that of the one that stays.',
  })
  serviceNames!: string[]

  @Field(() => Int, { description: 'Its live sessions, which end.' })
  sessionCount!: number

  @Field(() => Int, {
    description: 'Its open tasks, which go along, or are closed where both have the same.',
  })
  taskCount!: number

  @Field(() => [ID], { description: 'The ids that lead to it: they lead to the one that stays.' })
  mergedIds!: string[]
}

@ObjectType({ description: 'What a merge of two identities would do.' })
export class MergePreview {
  kind!: 'previewed'

  @Field(() => MergeIdentityObject, { description: 'The one that goes, as it is.' })
  from!: MergeIdentityObject

  @Field(() => MergeIdentityObject, { description: 'The one that stays, as it is.' })
  into!: MergeIdentityObject

  @Field(() => MergeIdentityObject, {
    description: 'The one that stays, as it would be. What was not chosen is its own.',
  })
  result!: MergeIdentityObject

  @Field(() => String, { description: 'Stands for the first as it is now: `proposeMerge` takes it.' })
  fromVersion!: string

  @Field(() => String, { description: 'Stands for the second as it is now.' })
  intoVersion!: string

  @Field(() => [MergeFactEnum], { description: 'The facts that differ: each needs a choice.' })
  differing!: MergeFact[]

  @Field(() => [MergeFactEnum], { description: 'Those of them that have no choice yet.' })
  missing!: MergeFact[]

  @Field(() => MergeSideEnum, { nullable: true, description: 'Whose record stays. Null: neither has one.' })
  record!: SideName | null

  @Field(() => Boolean, {
    description: 'True when a record is no longer linked afterwards, because each has one.',
  })
  isRecordLost!: boolean

  @Field(() => MergeMoves, { description: 'What becomes of the one that goes.' })
  moves!: MergeMoves

  @Field(() => GraphQLISODateTime, {
    description: 'Until then a merge that is approved now could be undone.',
  })
  undoUntil!: Date
}
