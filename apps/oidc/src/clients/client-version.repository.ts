import type { Sql } from 'postgres'

export type ClientVersions = ReturnType<typeof createClientVersions>

/** How often a client was changed: its registration, its service, its secrets, its switches. The database counts, in the transaction of the change. */
export function createClientVersions(sql: Sql) {
  return {
    async versionOf(clientId: string): Promise<string> {
      const [row] = await sql<{ version: string }[]>`
        select version::text from oidc.client_version where client_id = ${clientId}`
      return row?.version ?? '0'
    },
  }
}
