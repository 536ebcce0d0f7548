import { Arg, Authorized, Ctx, Int, Query, Resolver, Root } from 'type-graphql'
import { requirePartner } from '../../kernel/authorization.ts'
import type { PartnerIdentity } from '../../visibility/partner-identity.ts'
import { Needs, ResolvedField, scopeSentence } from '../access/data-field.ts'
import { IdentityObject } from '../identity/identity.object.ts'
import { identityLoaders, type PartnerContext } from '../identity/identity-loaders.ts'
import { IdentityChangeConnection, IdentityChangeObject } from './changes.object.ts'
import { changesHead, followChanges } from './follow-changes.use-case.ts'

const FOLLOW = { partnerAct: 'FOLLOW_CHANGES' } as const
const PAGE = 25

@Resolver(() => IdentityChangeObject)
export class ChangesResolver {
  @Authorized('service')
  @Needs(FOLLOW)
  @Query(() => IdentityChangeConnection, {
    description: `What happened to the identities that have signed in to your service, in one order that loses nothing: a client that follows it from a cursor sees each change once. Of data that your token does not open no change is listed. Kept for 90 days; an older cursor is CURSOR_EXPIRED. ${scopeSentence(FOLLOW)} Callers: service.`,
  })
  changes(
    @Arg('after', () => String, {
      nullable: true,
      description:
        'A cursor of this list, of the same client: what follows it is listed. Null: from the oldest change that is kept. Scope: none of its own.',
    })
    after: string | null,
    @Arg('first', () => Int, {
      defaultValue: PAGE,
      description: 'How many, from 1 to 100. Not null. Scope: none of its own.',
    })
    first: number,
    @Ctx() { caller, deps }: PartnerContext,
  ): Promise<IdentityChangeConnection> {
    return followChanges(deps, requirePartner(caller), { after: after ?? null, first })
  }

  @Authorized('service')
  @Needs(FOLLOW)
  @Query(() => String, {
    description: `The cursor after all that has happened until now: opaque text, under 200 characters. Take it, read \`identities\`, then follow \`changes\` after it: some changes come that you have seen, and none is missed. Never null. ${scopeSentence(FOLLOW)} Callers: service.`,
  })
  changesHead(@Ctx() { caller, deps }: PartnerContext): Promise<string> {
    return changesHead(deps, requirePartner(caller).clientId)
  }

  @ResolvedField(
    { dataGroup: 'BASICS' },
    () => IdentityObject,
    'The identity as it is now, not as it was at the change. One that was merged leads to the one that stands for it. Null: your service does not see it, or no longer.',
  )
  identity(
    @Root() { identityId }: IdentityChangeObject,
    @Ctx() context: PartnerContext,
  ): Promise<PartnerIdentity | null> {
    return identityLoaders(context).identity.load(identityId)
  }
}
