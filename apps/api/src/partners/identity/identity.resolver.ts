import type { Identifier } from '@identity/matching'
import { GraphQLError } from 'graphql'
import { Arg, Authorized, Ctx, ID, Query, Resolver, Root } from 'type-graphql'
import { requirePartner } from '../../kernel/authorization.ts'
import { ErrorCode } from '../../kernel/error-codes.ts'
import { registerEnum } from '../../kernel/graphql-enum.ts'
import { isIdentifier, MATCH_IDENTIFIERS } from '../../visibility/domain/match-identifiers.ts'
import type { PartnerIdentity } from '../../visibility/partner-identity.ts'
import { Needs, ResolvedField, scopeSentence } from '../access/data-field.ts'
import { IdentityObject } from './identity.object.ts'
import { identityLoaders, type PartnerContext } from './identity-loaders.ts'

const MOST_IDS = 100
const BASICS = { dataGroup: 'BASICS' } as const

registerEnum(MATCH_IDENTIFIERS, 'MatchIdentifier', {
  description: 'A kind of fact by which a person is matched to a teaching record. Never the fact.',
  values: {
    EMAIL_ADDRESS: 'The proved email address.',
    NAME: 'The official name, or a previous one.',
    DATE_OF_BIRTH: 'The date of birth.',
    NATIONAL_INSURANCE_NUMBER: 'The National Insurance number.',
    TRN: 'The TRN that the person typed.',
    TRAINING_PROVIDER: 'Where the person trained.',
  },
})

@Resolver(() => IdentityObject)
export class IdentityResolver {
  @Authorized('service', 'user')
  @Needs(BASICS, { personsToo: false })
  @Query(() => IdentityObject, {
    nullable: true,
    description: `One identity by its id. One that was merged leads to the identity that stands for it now. Null: there is none, or your service does not see it; both look the same. With a person’s token: that person only, by any scope. ${scopeSentence(BASICS)} Callers: service, user.`,
  })
  async identity(
    @Arg('id', () => ID, { description: 'A UUID. What is none is found by none. Not null.' }) id: string,
    @Ctx() context: PartnerContext,
  ): Promise<PartnerIdentity | null> {
    const caller = requirePartner(context.caller)
    const found = await identityLoaders(context).identity.load(id)
    return caller.kind === 'user' && found?.id !== caller.identityId ? null : found
  }

  @Authorized('service')
  @Needs(BASICS)
  @Query(() => [IdentityObject], {
    nullable: 'items',
    description: `Up to ${MOST_IDS} identities by their ids, in the order of the ids. Null in the place of one that is not there, or that your service does not see. ${scopeSentence(BASICS)} Callers: service.`,
  })
  identitiesByIds(
    @Arg('ids', () => [ID], { description: `UUIDs, from 1 to ${MOST_IDS}. Not null.` }) ids: string[],
    @Ctx() context: PartnerContext,
  ): Promise<(PartnerIdentity | null)[]> {
    if (ids.length < 1 || ids.length > MOST_IDS)
      throw new GraphQLError(`ids are from 1 to ${MOST_IDS}`, {
        extensions: { code: ErrorCode.BadUserInput },
      })
    const { identity } = identityLoaders(context)
    return Promise.all(ids.map((id) => identity.load(id)))
  }

  @ResolvedField(
    { dataGroup: 'MATCH' },
    () => [MATCH_IDENTIFIERS],
    'The kinds of identifier that agreed with the record when the person was matched to it; none where an agent linked it. Null: no record is shown, or the link came with a merge.',
  )
  async trnMatchedBy(
    @Root() identity: PartnerIdentity,
    @Ctx() context: PartnerContext,
  ): Promise<Identifier[] | null> {
    const agreed = await identityLoaders(context).agreed.load(identity)
    return agreed?.filter(isIdentifier) ?? null
  }
}
