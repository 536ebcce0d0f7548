import { client, type Executor, session, sessionClient } from '@identity/database'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { isLiveSession, isNotEndedSession } from '../sessions/session-conditions.ts'
import type { AccessTokenClaims } from './access-token.ts'

/** What a token of the facade rests on, in one statement: each request with such a token waits for it. */
export function tokenStandingRepository(db: Executor) {
  return {
    /**
     * Null: the client is gone. `holderId`: the identity of the session that the token was given out in, while that stands. A signed access
     * token is good by itself until it expires; when its grant is revoked, the facade deletes the row of the grant, of which `gid` is the digest.
     */
    async find({ client_id: clientId, sid, gid, offline }: AccessTokenClaims, now: Date) {
      const isOfSid = and(eq(sessionClient.clientId, client.id), eq(sessionClient.sid, sid ?? ''))
      const stands = offline ? isNotEndedSession() : isLiveSession(now)
      const grant = sql<boolean>`exists (
        select 1 from oidc.artifact where model = 'Grant'
        and id_hash = ${Buffer.from(gid ?? '', 'base64url')} and expires_at > ${now.toISOString()}::timestamptz)`
      const [row] = await db
        .select({ holderId: session.identityId, hasGrant: grant })
        .from(client)
        .leftJoin(sessionClient, isOfSid)
        .leftJoin(session, and(eq(session.id, sessionClient.sessionId), stands))
        .where(and(eq(client.id, clientId), isNull(client.disabledAt)))
      return row ?? null
    },
  }
}
