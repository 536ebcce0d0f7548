import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'
import { MatchLevelEnum, TrnLookupStatusEnum } from '../../identities/signed-in-identity.object.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type LookupReason, lookupReasons } from '../../visibility/domain/lookup-view.ts'
import { type NameSource, nameSources } from '../../visibility/partner-identity.ts'
import { DataField } from '../access/data-field.ts'

const NameSourceEnum = enumOf(nameSources)
registerEnum(NameSourceEnum, 'NameSource', {
  description: 'Who says a name.',
  values: {
    PERSON: 'The person, of themselves. Nothing has verified it.',
    TEACHING_RECORD: 'Their teaching record, as it was last read.',
    SUPPORT: 'An agent of ours, who saw evidence of it.',
    IDENTITY_CHECK: 'A check of the person’s identity that a service made, on the day of `since`.',
  },
})

const TrnLookupReasonEnum = enumOf(lookupReasons)
registerEnum(TrnLookupReasonEnum, 'TrnLookupReason', {
  description: 'Why the search for a teaching record stands as it does.',
  values: {
    RECORD_LINKED: 'FOUND: the person holds a record.',
    PROOF_NEEDED:
      'PENDING: a record is linked, less surely than your service wants. Send the person to sign in again, and they are asked for more proof.',
    AGENT_IS_LOOKING: 'PENDING: an agent searches, or decides on a link. Nothing is wanted of you.',
    SAYS_NONE: 'NONE: the person says that they have no record, and nothing contradicts it.',
    AGENT_FOUND_NONE: 'FAILED: an agent looked, and found no record.',
  },
})

@ObjectType('IdentityName', { description: 'An official name, who says it, and since when.' })
export class IdentityNameObject {
  @Field(() => String, {
    description: 'First or given name, as text. Never null. Scope: as the name itself.',
  })
  firstName!: string

  @Field(() => String, {
    nullable: true,
    description: 'Middle names, as one text. Null: none. Scope: as the name itself.',
  })
  middleName!: string | null

  @Field(() => String, {
    description:
      'Last or family name, as text. Never null, and empty for a person who has one name. Scope: as the name itself.',
  })
  lastName!: string

  @Field(() => NameSourceEnum, { description: 'Who says it. Never null. Scope: as the name itself.' })
  source!: NameSource

  @Field(() => GraphQLISODateTime, {
    description:
      'Since when it is the name: an instant (ISO 8601, UTC). Never null. Scope: as the name itself.',
  })
  since!: Date
}

@ObjectType('IdentityPreferredName', { description: 'What to call the person, who says it, and since when.' })
export class IdentityPreferredNameObject {
  @Field(() => String, { description: 'The name, as text. Never null. Scope: as the name itself.' })
  name!: string

  @Field(() => NameSourceEnum, { description: 'Who says it. Never null. Scope: as the name itself.' })
  source!: NameSource

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'Since when it is the name: an instant (ISO 8601, UTC). Null: since before we kept it. Scope: as the name itself.',
  })
  since!: Date | null
}

@ObjectType('IdentityVisit', {
  description: 'The visits of the person to your service, to all of its clients together.',
})
export class IdentityVisitObject {
  @Field(() => GraphQLISODateTime, {
    description: 'The first sign-in: an instant (ISO 8601, UTC). Never null. Scope: as the visit itself.',
  })
  firstVisitedAt!: Date

  @Field(() => GraphQLISODateTime, {
    description: 'The latest sign-in: an instant (ISO 8601, UTC). Never null. Scope: as the visit itself.',
  })
  lastVisitedAt!: Date
}

@ObjectType('Identity', {
  description:
    'A person who has signed in to your service, as your service may see them. A field for which the token has no scope is null, with an error INSUFFICIENT_SCOPE on its path that names the scopes that open it. There is no field for National Insurance numbers.',
})
export class IdentityObject {
  @Field(() => ID, {
    description:
      'A UUID: the same as `sub` in ID tokens. It stays the same for ever, and is never given to another person. Never null. Scope: any.',
  })
  id!: string

  @DataField(
    'BASICS',
    () => ID,
    'A UUID: the same as `id`, when the id that you asked for was merged into this one; replace it where you keep it. Null: it was not.',
  )
  mergedInto!: string | null

  @DataField('BASICS', () => Int, 'A whole number that grows with every change. Not null with the scope.')
  version!: number

  @DataField(
    'BASICS',
    () => GraphQLISODateTime,
    'When the identity was made: an instant (ISO 8601, UTC). Not null with the scope.',
  )
  createdAt!: Date

  @DataField(
    'BASICS',
    () => GraphQLISODateTime,
    'When a fact of it last changed: an instant (ISO 8601, UTC). Not null with the scope.',
  )
  updatedAt!: Date

  @DataField(
    'BASICS',
    () => Boolean,
    'True while an agent keeps the identity out of every service. Not null with the scope.',
  )
  isBlocked!: boolean

  @DataField(
    'NAMES',
    () => IdentityNameObject,
    'The official name that the person gave: newer than the verified one where they differ, and not verified. Not null with the scope.',
  )
  givenName!: IdentityNameObject

  @DataField(
    'NAMES',
    () => IdentityNameObject,
    'The name on the teaching record; where your service may see none, or one that is linked only LOW, the name that an identity check found, if it has the last name that the person gives. Null: neither.',
  )
  verifiedName!: IdentityNameObject | null

  @DataField(
    'NAMES',
    () => IdentityPreferredNameObject,
    'What to call the person. It proves nothing. Null: they gave none.',
  )
  preferredName!: IdentityPreferredNameObject | null

  @DataField(
    'EMAIL_ADDRESS',
    () => String,
    'The email address that the person proved with a passcode, as they wrote it. Not null with the scope.',
  )
  emailAddress!: string

  @DataField(
    'EMAIL_ADDRESS',
    () => GraphQLISODateTime,
    'When the address was proved and became theirs: an instant (ISO 8601, UTC). Null: before we kept it.',
  )
  emailAddressProvedAt!: Date | null

  @DataField(
    'DATE_OF_BIRTH',
    () => String,
    'A date, YYYY-MM-DD, as the person gave it. Not null with the scope.',
  )
  dateOfBirth!: string

  @DataField('TRN', () => String, 'Teacher reference number: seven digits, as text. Null unless FOUND.')
  trn!: string | null

  @DataField(
    'MATCH',
    () => TrnLookupStatusEnum,
    'How the search for the teaching record stands, as your service may see it. Not null with the scope.',
  )
  trnLookupStatus!: LookupStatus

  @DataField('MATCH', () => TrnLookupReasonEnum, 'Why it stands so. Not null with the scope.')
  trnLookupReason!: LookupReason

  @DataField(
    'MATCH',
    () => GraphQLISODateTime,
    'Since when it stands so: an instant (ISO 8601, UTC). Null: since before we kept it.',
  )
  trnLookupSince!: Date | null

  @DataField('MATCH', () => MatchLevelEnum, 'How surely the record is the person’s own. Null unless FOUND.')
  trnMatchLevel!: MatchLevel | null

  @DataField(
    'VISITS',
    () => IdentityVisitObject,
    'The visits of the person to your service. Null: they made none, and a wider scope shows them to you.',
  )
  visit!: IdentityVisitObject | null
}
