import { Arg, Authorized, Ctx, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { InvitationFilter } from '../../invitations/invitation.repository.ts'
import { requirePartner } from '../../kernel/authorization.ts'
import { readPageSize } from '../../kernel/graphql-connection.ts'
import type { PartnerIdentity } from '../../visibility/partner-identity.ts'
import { Needs, ResolvedField, scopeSentence } from '../access/data-field.ts'
import { IdentityObject } from '../identity/identity.object.ts'
import { identityLoaders, type PartnerContext } from '../identity/identity-loaders.ts'
import {
  InvitationConnection,
  InvitationFilterInput,
  InvitationObject,
  showInvitation,
} from './invitation.object.ts'
import { readInvitedTrn } from './read-invited-trn.ts'

const INVITE = { partnerAct: 'INVITE' } as const
const PAGE = 25

@Resolver(() => InvitationObject)
export class InvitationsResolver {
  @Authorized('service')
  @Needs(INVITE)
  @Query(() => InvitationObject, {
    nullable: true,
    description: `An invitation that your service made. One that ended is kept for 90 days. Null: there is none, or another service made it; both look the same. ${scopeSentence(INVITE)} Callers: service.`,
  })
  async invitation(
    @Arg('id', () => ID, { description: 'Its id: a UUID. Not null.' }) id: string,
    @Ctx() { caller, deps }: PartnerContext,
  ): Promise<InvitationObject | null> {
    const { clients, invitations } = deps.repositories
    const client = await clients.find(requirePartner(caller).clientId)
    const found = client && (await invitations.findOfService(client.serviceId, id))
    return found && showInvitation(found, deps.clock.now())
  }

  @Authorized('service')
  @Needs(INVITE)
  @Query(() => InvitationConnection, {
    description: `The invitations that your service made, the newest first. ${scopeSentence(INVITE)} Callers: service.`,
  })
  async invitations(
    @Arg('filter', () => InvitationFilterInput, {
      nullable: true,
      description: 'Which to list. Null: all that your service made. Scope: none of its own.',
    })
    given: InvitationFilterInput | null,
    @Arg('first', () => Int, {
      defaultValue: PAGE,
      description: 'How many, from 1 to 100. Not null. Scope: none of its own.',
    })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description:
        'A cursor of this list, with the same filter and client: what follows it is listed. Null: from the newest. Scope: none of its own.',
    })
    after: string | null,
    @Ctx() { caller, deps }: PartnerContext,
  ): Promise<InvitationConnection> {
    const { clients, invitations, pageCursors } = deps.repositories
    const { clientId } = requirePartner(caller)
    const size = readPageSize(first)
    const filter: InvitationFilter = { ...given }
    if (filter.trn != null) readInvitedTrn(filter.trn)
    const list = { connection: 'invitations', clientId, filter }
    const [place = null] = after === null || after === undefined ? [] : pageCursors.read(list, after)
    const now = deps.clock.now()
    const client = await clients.find(clientId)
    const rows = client ? await invitations.page(client.serviceId, filter, now, place, size + 1) : []
    const edges = rows.slice(0, size).map((row) => ({
      ...{ node: showInvitation(row, now), cursor: pageCursors.write(list, [row.id]) },
    }))
    return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } }
  }

  @ResolvedField(
    { dataGroup: 'BASICS' },
    () => IdentityObject,
    'The identity that accepted it, from its first sign-in to your service on. Null: it was not accepted, or your service does not see the identity, or not yet.',
  )
  async identity(
    @Root() { identityId }: InvitationObject,
    @Ctx() context: PartnerContext,
  ): Promise<PartnerIdentity | null> {
    return identityId ? identityLoaders(context).identity.load(identityId) : null
  }
}
