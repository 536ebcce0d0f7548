import { Field, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../kernel/graphql-enum.ts'
import { type MatchLevel, matchLevels } from './domain/match-level.ts'
import { type LookupStatus, lookupStatuses } from './domain/person.ts'

export const TrnLookupStatusEnum = enumOf(lookupStatuses)
registerEnum(TrnLookupStatusEnum, 'TrnLookupStatus', {
  description: 'How the search for a teaching record stands.',
  values: {
    FOUND: 'Linked to a teaching record.',
    PENDING: 'An agent is looking, or the link is not sure enough for the service.',
    NONE: 'The person says that they have none, and nothing contradicts it.',
    FAILED: 'An agent looked and found nothing.',
  },
})

export const MatchLevelEnum = enumOf(matchLevels)
registerEnum(MatchLevelEnum, 'MatchLevel', {
  description: 'How surely a teaching record is its holder’s own, least first.',
  values: {
    LOW: 'Any three identifiers agree.',
    FIRM: 'Three agree, and one of them is a National Insurance number, a proved email address or a TRN.',
    STRICT: 'Three agree, and one of them is a National Insurance number or a proved email address.',
  },
})

@ObjectType('PersonName', { description: 'An official name.' })
export class PersonNameObject {
  @Field(() => String, { description: 'First or given name.' })
  firstName!: string

  @Field(() => String, { nullable: true, description: 'Middle names.' })
  middleName!: string | null

  @Field(() => String, { description: 'Last or family name.' })
  lastName!: string
}

@ObjectType('SignedInIdentity', {
  description: 'A person as our own pages and the facade see them, once they have signed in.',
})
export class SignedInIdentityObject {
  @Field(() => ID, { description: 'Stays the same for ever, and is never given to another person.' })
  id!: string

  @Field(() => String, { description: 'The address that the person proved.' })
  emailAddress!: string

  @Field(() => String, { description: 'Official first name, as the person gave it.' })
  firstName!: string

  @Field(() => String, { nullable: true, description: 'Official middle names.' })
  middleName!: string | null

  @Field(() => String, { description: 'Official last name.' })
  lastName!: string

  @Field(() => String, { nullable: true, description: 'What to call the person.' })
  preferredName!: string | null

  @Field(() => String, { description: 'YYYY-MM-DD.' })
  dateOfBirth!: string

  @Field(() => String, {
    nullable: true,
    description:
      'Teacher reference number: seven digits. Only when FOUND, and on our own pages only above LOW.',
  })
  trn!: string | null

  @Field(() => TrnLookupStatusEnum, {
    description: 'How the search for the person’s teaching record stands.',
  })
  trnLookupStatus!: LookupStatus

  @Field(() => MatchLevelEnum, {
    nullable: true,
    description: 'How surely the record is the person’s own. Null unless FOUND.',
  })
  trnMatchLevel!: MatchLevel | null

  @Field(() => PersonNameObject, {
    nullable: true,
    description:
      'The name on the teaching record, as it was last read. Null: not linked to one, or only LOW. Where it differs from the name that the person gave, theirs is newer and not verified.',
  })
  verifiedName!: PersonNameObject | null
}
