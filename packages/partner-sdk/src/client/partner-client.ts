import type { IdentityChangeSelection, IdentitySelection, Operations } from '../generated/operations.ts'
import type { Identity, IdentityChange, IdentityFilterInput } from '../generated/types.ts'
import { type OperationName, requestOf } from './document.ts'
import { type Edge, edgesOfPages } from './pages.ts'
import type { Selected } from './selection.ts'
import { type SendOptions, send } from './send.ts'
import { createTokenSource } from './token.ts'
import { wait } from './wait.ts'

export type PartnerClientOptions = {
  /** Where Get an Identity is, without a slash at the end. */
  origin: string
  clientId: string
  clientSecret: string
  /** Undefined: all that the client is registered for. */
  scopes?: readonly string[]
  timeoutMs?: number
  /** Longer than this is not waited, whatever the API asks for: the call fails, with `retryAfterMs`. */
  longestPauseMs?: number
  fetch?: typeof globalThis.fetch
}

type Calling = { signal?: AbortSignal }
type Paging = Calling & { pageSize?: number }
type Answer<Name extends OperationName, Selection> = Selected<Operations[Name]['result'], Selection>

const TIMEOUT_MS = 10_000
const LONGEST_PAUSE_MS = 60_000
const PAGE = 25

export type PartnerClient = ReturnType<typeof createPartnerClient>

/** A client of the partner API, for a machine of a service. Every call takes a selection, and answers what was selected. */
export function createPartnerClient(options: PartnerClientOptions) {
  const { origin, clientId, clientSecret, scopes, fetch = globalThis.fetch } = options
  const { timeoutMs = TIMEOUT_MS, longestPauseMs = LONGEST_PAUSE_MS } = options
  const now = () => Date.now()
  const tokens = createTokenSource({
    ...{ tokenUrl: `${origin}/connect/token`, clientId, clientSecret, scopes, fetch, now, timeoutMs },
  })
  const sending: SendOptions = {
    ...{ url: `${origin}/graphql`, tokens, fetch, now, chance: Math.random, timeoutMs, longestPauseMs },
  }

  /** Any operation by its name. */
  async function call<Name extends OperationName, const Selection extends Operations[Name]['selection']>(
    name: Name,
    args: Operations[Name]['args'],
    selection: Selection,
    { signal }: Calling = {},
  ): Promise<Answer<Name, Selection>> {
    const data = await send(sending, requestOf(name, args, selection), signal)
    return data[name] as Answer<Name, Selection>
  }

  return {
    call,

    /** A document of your own. It is sent again after a failure if you say that it may be. */
    async query<Data>(
      query: string,
      variables: Record<string, unknown> = {},
      { signal, isRetried = /^\s*(query\b|\{)/.test(query) }: Calling & { isRetried?: boolean } = {},
    ): Promise<Data> {
      return (await send(sending, { query, variables, isRetried }, signal)) as Data
    },

    /** An access token, for a client of your own. */
    token: () => tokens.current(),

    /** Null: there is none, or your service does not see it. */
    identity: <const Selection extends IdentitySelection>(
      id: string,
      selection: Selection,
      calling?: Calling,
    ) => call('identity', { id }, selection, calling),

    /** Up to 100, in the order of the ids; null in the place of one that is not there. */
    identitiesByIds: <const Selection extends IdentitySelection>(
      ids: string[],
      selection: Selection,
      calling?: Calling,
    ) => call('identitiesByIds', { ids }, selection, calling),

    identityByTrn: <const Selection extends IdentitySelection>(
      trn: string,
      selection: Selection,
      calling?: Calling,
    ) => call('identityByTrn', { trn }, selection, calling),

    identityByEmail: <const Selection extends IdentitySelection>(
      emailAddress: string,
      selection: Selection,
      calling?: Calling,
    ) => call('identityByEmail', { emailAddress }, selection, calling),

    /** All that your service sees, page by page. */
    async *identities<const Selection extends IdentitySelection>(
      selection: Selection,
      {
        filter,
        after,
        pageSize = PAGE,
        signal,
      }: Paging & { filter?: IdentityFilterInput; after?: string } = {},
    ): AsyncGenerator<Selected<Identity, Selection>> {
      const edges = { cursor: true, node: selection } as const
      const pages = edgesOfPages<Selected<Identity, Selection>>(after, async (place) => {
        const args = {
          first: pageSize,
          ...(place !== undefined && { after: place }),
          ...(filter && { filter }),
        }
        const wanted = { edges, pageInfo: { hasNextPage: true, endCursor: true } } as const
        const page = await call('identities', args, wanted, signal ? { signal } : {})
        return page as unknown as Pages<Selected<Identity, Selection>>
      })
      for await (const { node } of pages) yield node
    },

    /** The cursor after all that has happened until now. */
    changesHead: (calling?: Calling) => call('changesHead', {}, true, calling),

    /**
     * What happened after a cursor, until now; keep the cursor of each edge once you have dealt with it. With `everyMs` it goes on, and looks for more
     * that often, until the signal ends it.
     */
    async *changes<const Selection extends IdentityChangeSelection>(
      selection: Selection,
      { after, pageSize = PAGE, everyMs, signal }: Paging & { after?: string; everyMs?: number } = {},
    ): AsyncGenerator<Edge<Selected<IdentityChange, Selection>>> {
      const edges = { cursor: true, node: selection } as const
      let place = after
      for (;;) {
        place = yield* edgesOfPages<Selected<IdentityChange, Selection>>(place, async (from) => {
          const args = { first: pageSize, ...(from !== undefined && { after: from }) }
          const wanted = { edges, pageInfo: { hasNextPage: true, endCursor: true } } as const
          const page = await call('changes', args, wanted, signal ? { signal } : {})
          return page as unknown as Pages<Selected<IdentityChange, Selection>>
        })
        if (everyMs === undefined) return
        await wait(everyMs, signal)
        if (signal?.aborted) return
      }
    },
  }
}

type Pages<Node> = { edges: Edge<Node>[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
