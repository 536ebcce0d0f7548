import type { Sql } from 'postgres'
import type { ArtifactRepository } from '../store/artifact.repository.ts'

const NEVER_CHANGED = '0'

/**
 * How often a client was changed: its registration, its service, its secrets, its switches. The database counts, in the transaction of the change.
 * `ahead`: a code or a token that the client brings. It is looked for next, and so is read along.
 */
export type ClientVersions = { versionOf(clientId: string, ahead?: string): Promise<string> }

type Artifacts = Pick<ArtifactRepository, 'versionOfClient'>

export function createClientVersions(sql: Sql, artifacts: Artifacts) {
  return {
    async versionOf(clientId: string, ahead?: string): Promise<string> {
      if (ahead !== undefined) return (await artifacts.versionOfClient(clientId, ahead)) ?? NEVER_CHANGED
      const [row] = await sql<{ version: string }[]>`
        select version::text from oidc.client_version where client_id = ${clientId}`
      return row?.version ?? NEVER_CHANGED
    },
  }
}
