import { client, type Executor, type Places, prepared, session, sessionClient } from '@identity/database'
import { and, eq, isNull, sql } from 'drizzle-orm'
import {
  isLiveSession,
  isNotEndedSession,
  type LiveTimes,
  liveTimes,
} from '../sessions/session-conditions.ts'
import type { AccessTokenClaims } from './access-token.ts'

type Named = LiveTimes & { clientId: string; sid: string; grantHash: Buffer }

const standing = (offline: boolean) =>
  prepared((db, { clientId, sid, grantHash, now, idleSince }: Places<Named>) =>
    db
      .select({
        holderId: session.identityId,
        hasGrant: sql<boolean>`exists (
          select 1 from oidc.artifact where model = 'Grant'
          and id_hash = ${grantHash}::bytea and expires_at > ${now}::timestamptz)`,
      })
      .from(client)
      .leftJoin(sessionClient, and(eq(sessionClient.clientId, client.id), eq(sessionClient.sid, sid)))
      .leftJoin(
        session,
        and(
          eq(session.id, sessionClient.sessionId),
          offline ? isNotEndedSession() : isLiveSession({ now, idleSince }),
        ),
      )
      .where(and(eq(client.id, clientId), isNull(client.disabledAt))),
  )
const ofSession = standing(false)
const ofOfflineToken = standing(true)

/** What a token of the facade rests on, in one statement: each request with such a token waits for it. */
export function tokenStandingRepository(db: Executor) {
  return {
    /**
     * Null: the client is gone. `holderId`: the identity of the session that the token was given out in, while that stands. A signed access
     * token is good by itself until it expires; when its grant is revoked, the facade deletes the row of the grant, of which `gid` is the digest.
     */
    async find({ client_id: clientId, sid = '', gid = '', offline }: AccessTokenClaims, now: Date) {
      const grantHash = Buffer.from(gid, 'base64url')
      const named = { clientId, sid, grantHash, ...liveTimes(now) }
      const [row] = await (offline ? ofOfflineToken : ofSession)(db, named)
      return row ?? null
    },
  }
}
