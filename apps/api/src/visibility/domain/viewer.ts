import { opensAct } from './data-scopes.ts'

/** A client that looks. It sees the identities that have signed in to its service; with `seesAll` every identity. */
export type Viewer = { clientId: string; seesAll: boolean }

export function viewerOf(clientId: string, scopes: ReadonlySet<string>): Viewer {
  return { clientId, seesAll: opensAct(scopes, 'SEE_ALL_IDENTITIES') }
}

/** A client that changes something of an identity: of those of its own service, however many more it may read. */
export const changerOf = (clientId: string): Viewer => ({ clientId, seesAll: false })
