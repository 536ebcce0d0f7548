import { GraphQLError } from 'graphql'
import { Authorized, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Repositories } from '../../clients/repositories.ts'
import { type MatchLevel, viewForService } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'
import type { Identity } from '../../identities/identity.repository.ts'
import { MatchLevelEnum, TrnLookupStatusEnum } from '../../identities/signed-in-identity.object.ts'
import { requireScope, requireUser } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import { ErrorCode } from '../../kernel/error-codes.ts'

@ObjectType('Me', {
  description: 'The person whose token it is. A field for which the token has no scope is FORBIDDEN.',
})
export class MeObject {
  @Field(() => ID, { description: 'Stays the same for ever: `sub`. Any scope.' })
  id!: string
}

type Asked = Pick<Identity, 'id'> & { identity: Identity }

@Resolver(() => MeObject)
export class MeResolver {
  @Authorized('user')
  @Query(() => MeObject, {
    description: 'The person whose token it is: their own data, by the token’s scopes. Callers: user.',
  })
  async me(@Ctx() { caller, deps }: Context<Deps<Repositories>>): Promise<Asked> {
    const { identityId, clientId } = requireUser(caller)
    const { clients, identities } = deps.repositories
    const identity = await identities.find(identityId)
    const policy = (await clients.find(clientId))?.service.matchPolicy ?? 'STRICT'
    if (identity) return { id: identityId, identity: viewForService(identity, policy) }
    throw new GraphQLError('The person is gone.', { extensions: { code: ErrorCode.Unauthenticated } })
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The address that the person proved. Scope: email.',
  })
  emailAddress(@Root() { identity }: Asked, @Ctx() { caller }: Context): string {
    requireScope(requireUser(caller), 'email')
    return identity.emailAddress
  }

  @FieldResolver(() => String, { nullable: true, description: 'Official first name. Scope: profile.' })
  firstName(@Root() { identity }: Asked, @Ctx() { caller }: Context): string {
    requireScope(requireUser(caller), 'profile')
    return identity.firstName
  }

  @FieldResolver(() => String, { nullable: true, description: 'Official middle names. Scope: profile.' })
  middleName(@Root() { identity }: Asked, @Ctx() { caller }: Context): string | null {
    requireScope(requireUser(caller), 'profile')
    return identity.middleName
  }

  @FieldResolver(() => String, { nullable: true, description: 'Official last name. Scope: profile.' })
  lastName(@Root() { identity }: Asked, @Ctx() { caller }: Context): string {
    requireScope(requireUser(caller), 'profile')
    return identity.lastName
  }

  @FieldResolver(() => String, { nullable: true, description: 'What to call the person. Scope: profile.' })
  preferredName(@Root() { identity }: Asked, @Ctx() { caller }: Context): string | null {
    requireScope(requireUser(caller), 'profile')
    return identity.preferredName
  }

  @FieldResolver(() => String, { nullable: true, description: 'YYYY-MM-DD. Scope: profile.' })
  dateOfBirth(@Root() { identity }: Asked, @Ctx() { caller }: Context): string {
    requireScope(requireUser(caller), 'profile')
    return identity.dateOfBirth
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Teacher reference number: seven digits; null unless FOUND. Scope: trn or dqt:read.',
  })
  trn(@Root() { identity }: Asked, @Ctx() { caller }: Context): string | null {
    requireScope(requireUser(caller), 'trn', 'dqt:read')
    return identity.trn
  }

  @FieldResolver(() => TrnLookupStatusEnum, {
    nullable: true,
    description:
      'How the search for the person’s teaching record stands. PENDING also when one is linked below the match policy of the service. Scope: trn or dqt:read.',
  })
  trnLookupStatus(@Root() { identity }: Asked, @Ctx() { caller }: Context): LookupStatus {
    requireScope(requireUser(caller), 'trn', 'dqt:read')
    return identity.trnLookupStatus
  }

  @FieldResolver(() => MatchLevelEnum, {
    nullable: true,
    description:
      'How surely the teaching record is the person’s own; null unless FOUND. Scope: trn or dqt:read.',
  })
  trnMatchLevel(@Root() { identity }: Asked, @Ctx() { caller }: Context): MatchLevel | null {
    requireScope(requireUser(caller), 'trn', 'dqt:read')
    return identity.trnMatchLevel
  }
}
