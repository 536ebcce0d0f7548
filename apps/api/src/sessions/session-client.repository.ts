import { client, type Executor, service, session, sessionClient } from '@identity/database'
import { and, desc, eq, getTableColumns, max, min, ne, notInArray } from 'drizzle-orm'
import { ACCOUNT_CLIENT_ID, SUPPORT_CLIENT_ID } from '../clients/domain/own-clients.ts'

/** A client, and its name for the session. */
export type SessionClient = { clientId: string; sid: string }

export type ServiceUse = { service: typeof service.$inferSelect; firstUsedAt: Date; lastUsedAt: Date }

export function sessionClientRepository(db: Executor) {
  const isOf = (sessionId: string, { clientId, sid }: SessionClient) =>
    and(
      eq(sessionClient.sessionId, sessionId),
      eq(sessionClient.clientId, clientId),
      eq(sessionClient.sid, sid),
    )

  return {
    /** True when the client takes part already, by this name: then it was noted who joined, and only its use is. */
    async takesPart(
      sessionId: string,
      client: SessionClient,
      { at, isUse }: { at: Date; isUse: boolean },
    ): Promise<boolean> {
      const which = isOf(sessionId, client)
      const rows = isUse
        ? await db
            .update(sessionClient)
            .set({ lastUsedAt: at })
            .where(which)
            .returning({ sid: sessionClient.sid })
        : await db.select({ sid: sessionClient.sid }).from(sessionClient).where(which)
      return rows.length === 1
    },

    /** Records that a client takes part. Answers the session in which it took part before, under the same name, if that was another. */
    async join(
      sessionId: string,
      { clientId, sid }: SessionClient,
      { at, isUse }: { at: Date; isUse: boolean },
    ): Promise<string | null> {
      const added = await db
        .insert(sessionClient)
        .values({ sessionId, clientId, sid, firstUsedAt: at, lastUsedAt: at })
        .onConflictDoNothing()
        .returning({ sid: sessionClient.sid })
      if (added.length === 1) return null
      const [before] = await db
        .delete(sessionClient)
        .where(
          and(
            eq(sessionClient.clientId, clientId),
            eq(sessionClient.sid, sid),
            ne(sessionClient.sessionId, sessionId),
          ),
        )
        .returning()
      await db
        .insert(sessionClient)
        .values({
          sessionId,
          clientId,
          sid,
          firstUsedAt: before?.firstUsedAt ?? at,
          lastUsedAt: (isUse ? null : before?.lastUsedAt) ?? at,
        })
        .onConflictDoUpdate({
          target: [sessionClient.sessionId, sessionClient.clientId],
          set: { sid, ...(isUse && { lastUsedAt: at }) },
        })
      return before?.sessionId ?? null
    },

    /** The session that a client knows by this name. */
    async sessionOf({ clientId, sid }: SessionClient): Promise<string | null> {
      const [row] = await db
        .select({ sessionId: sessionClient.sessionId })
        .from(sessionClient)
        .where(and(eq(sessionClient.clientId, clientId), eq(sessionClient.sid, sid)))
      return row?.sessionId ?? null
    },

    /** The services that a person has signed in to, the latest first; our own pages are left out. */
    async servicesUsedBy(identityId: string): Promise<ServiceUse[]> {
      const rows = await db
        .select({
          service: getTableColumns(service),
          firstUsedAt: min(sessionClient.firstUsedAt),
          lastUsedAt: max(sessionClient.lastUsedAt),
        })
        .from(sessionClient)
        .innerJoin(session, eq(session.id, sessionClient.sessionId))
        .innerJoin(client, eq(client.id, sessionClient.clientId))
        .innerJoin(service, eq(service.id, client.serviceId))
        .where(
          and(
            eq(session.identityId, identityId),
            notInArray(client.id, [ACCOUNT_CLIENT_ID, SUPPORT_CLIENT_ID]),
          ),
        )
        .groupBy(service.id)
        .orderBy(desc(max(sessionClient.lastUsedAt)))
      return rows.flatMap(({ service, firstUsedAt, lastUsedAt }) =>
        firstUsedAt && lastUsedAt ? [{ service, firstUsedAt, lastUsedAt }] : [],
      )
    },
  }
}
