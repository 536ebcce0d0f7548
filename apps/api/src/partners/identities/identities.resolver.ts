import { Arg, Authorized, Ctx, Extensions, Int, Query, Resolver, Root } from 'type-graphql'
import { requirePartner, requireScope } from '../../kernel/authorization.ts'
import { type PageInfo, readPageSize } from '../../kernel/graphql-connection.ts'
import { DATA_SCOPES, scopesOpenTo } from '../../visibility/domain/data-scopes.ts'
import { type Viewer, viewerOf } from '../../visibility/domain/viewer.ts'
import type { PartnerIdentity } from '../../visibility/partner-identity.ts'
import type { IdentityFilter } from '../../visibility/partner-identity-list.repository.ts'
import { Needs, ResolvedField, scopeSentence } from '../access/data-field.ts'
import { identityLoaders, type PartnerContext } from '../identity/identity-loaders.ts'
import { IdentityConnection, IdentityFilterInput } from './identities.object.ts'

const BASICS = { dataGroup: 'BASICS' } as const
const PAGE = 25
const COST_OF_COUNT = 10 // it reads every row of the list

type Listed = {
  edges: { cursor: string; node: PartnerIdentity }[]
  pageInfo: PageInfo
  viewer: Viewer
  filter: IdentityFilter
}

@Resolver(() => IdentityConnection)
export class IdentitiesResolver {
  @Authorized('service')
  @Needs(BASICS)
  @Query(() => IdentityConnection, {
    description: `The identities that your service sees, a page at a time, in the order of their ids; merged ones are left out. An identity that signs in for the first time may land on a page that you have had: to miss none, take \`changesHead\` first and follow \`changes\` from it. ${scopeSentence(BASICS)} Callers: service.`,
  })
  async identities(
    @Arg('filter', () => IdentityFilterInput, {
      nullable: true,
      description: 'Which to list. Null: all that your service sees. Scope: as the fields that it names.',
    })
    given: IdentityFilterInput | null,
    @Arg('first', () => Int, {
      defaultValue: PAGE,
      description: 'How many, from 1 to 100. Not null. Scope: none of its own.',
    })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description:
        'A cursor of this list, with the same filter and client: what follows it is listed. Null: from the start. Scope: none of its own.',
    })
    after: string | null,
    @Ctx() context: PartnerContext,
  ): Promise<Listed> {
    const caller = requirePartner(context.caller)
    const { partnerIdentityLists, pageCursors } = context.deps.repositories
    const filter: IdentityFilter = { ...given }
    if (filter.trnLookupStatus || filter.trnMatchLevel)
      requireScope(caller, scopesOpenTo(caller.kind, DATA_SCOPES.MATCH))
    const size = readPageSize(first)
    const { clientId } = caller
    const list = { connection: 'identities', clientId, filter }
    const [place = null] = after === null || after === undefined ? [] : pageCursors.read(list, after)
    const viewer = viewerOf(clientId, caller.scopes)
    const ids = await partnerIdentityLists.page(viewer, filter, place, size + 1)
    const nodes = await identityLoaders(context).identity.loadMany(ids.slice(0, size))
    const edges = nodes.flatMap((node) => {
      if (node instanceof Error) throw node
      // One that was merged or hidden between the two statements is no longer in the list.
      return node && node.mergedInto === null ? [{ node, cursor: pageCursors.write(list, [node.id]) }] : []
    })
    const last = ids.slice(0, size).at(-1)
    const endCursor = last ? pageCursors.write(list, [last]) : null
    return { edges, pageInfo: { hasNextPage: ids.length > size, endCursor }, viewer, filter }
  }

  @Extensions({ cost: COST_OF_COUNT })
  @ResolvedField(
    { partnerAct: 'COUNT' },
    () => Int,
    'How many there are on all pages: a whole number, counted when it is asked for. Not null with the scope.',
  )
  totalCount(@Root() { viewer, filter }: Listed, @Ctx() { deps }: PartnerContext): Promise<number> {
    return deps.repositories.partnerIdentityLists.count(viewer, filter)
  }
}
