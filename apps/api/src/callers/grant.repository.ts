import { createHash } from 'node:crypto'
import type { Executor } from '@identity/database'
import { sql } from 'drizzle-orm'

export function grantRepository(db: Executor) {
  return {
    /** True for an opaque access token that the facade gave out and still keeps. Whose it is, and what it opens, the facade alone can say. */
    async isIssued(token: string): Promise<boolean> {
      const rows = await db.execute(sql`
        select 1 from oidc.artifact
        where model in ('AccessToken', 'ClientCredentials') and id_hash = ${createHash('sha256').update(token).digest()}`)
      return rows.length > 0
    },
  }
}
