import { GraphQLError } from 'graphql'
import { Authorized, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql'
import type { Repositories } from '../../clients/repositories.ts'
import { type MatchLevel, viewForService } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'
import { MatchLevelEnum, TrnLookupStatusEnum } from '../../identities/signed-in-identity.object.ts'
import { requireUser } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import { ErrorCode } from '../../kernel/error-codes.ts'
import { DataField } from '../access/data-field.ts'

@ObjectType('Me', {
  description:
    'The person whose token it is. A field for which the token has no scope is null, with an error INSUFFICIENT_SCOPE on its path.',
})
export class MeObject {
  @Field(() => ID, { description: 'A UUID that stays the same for ever: `sub`. Never null. Scope: any.' })
  id!: string

  @DataField(
    'EMAIL_ADDRESS',
    () => String,
    'The email address that the person proved. Not null with the scope.',
  )
  emailAddress!: string

  @DataField('NAMES', () => String, 'Official first name, as text. Not null with the scope.')
  firstName!: string

  @DataField('NAMES', () => String, 'Official middle names, as one text. Null: none.')
  middleName!: string | null

  @DataField(
    'NAMES',
    () => String,
    'Official last name, as text; empty for a person who has one name. Not null with the scope.',
  )
  lastName!: string

  @DataField('NAMES', () => String, 'What to call the person, as text. Null: they gave no name for it.')
  preferredName!: string | null

  @DataField('DATE_OF_BIRTH', () => String, 'A date, YYYY-MM-DD. Not null with the scope.')
  dateOfBirth!: string

  @DataField('TRN', () => String, 'Teacher reference number: seven digits, as text. Null unless FOUND.')
  trn!: string | null

  @DataField(
    'MATCH',
    () => TrnLookupStatusEnum,
    'How the search for the person’s teaching record stands. PENDING also when one is linked below the match policy of the service. Not null with the scope.',
  )
  trnLookupStatus!: LookupStatus

  @DataField(
    'MATCH',
    () => MatchLevelEnum,
    'How surely the teaching record is the person’s own. Null unless FOUND.',
  )
  trnMatchLevel!: MatchLevel | null
}

@Resolver(() => MeObject)
export class MeResolver {
  @Authorized('user')
  @Query(() => MeObject, {
    description:
      'The person whose token it is: their own data, by the token’s scopes. Never null. Scope: any. Callers: user.',
  })
  async me(@Ctx() { caller, deps }: Context<Deps<Repositories>>): Promise<MeObject> {
    const { identityId, clientId } = requireUser(caller)
    const { clients, identities } = deps.repositories
    const identity = await identities.find(identityId)
    const policy = (await clients.find(clientId))?.service.matchPolicy ?? 'STRICT'
    if (identity) return { ...viewForService(identity, policy), id: identityId }
    throw new GraphQLError('The person is gone.', { extensions: { code: ErrorCode.Unauthenticated } })
  }
}
