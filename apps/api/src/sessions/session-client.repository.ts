import {
  client,
  type Executor,
  type Places,
  prepared,
  service,
  session,
  sessionClient,
} from '@identity/database'
import { and, desc, eq, getTableColumns, max, min, ne, notInArray, sql } from 'drizzle-orm'
import { ACCOUNT_CLIENT_ID, SUPPORT_CLIENT_ID } from '../clients/domain/own-clients.ts'

/** A client, and its name for the session. */
export type SessionClient = { clientId: string; sid: string }

export type ServiceUse = { service: typeof service.$inferSelect; firstUsedAt: Date; lastUsedAt: Date }

type Part = { sessionId: string; clientId: string; sid: string }

const removedElsewhere = prepared((db, { sessionId, clientId, sid }: Places<Part>) =>
  db
    .delete(sessionClient)
    .where(
      and(
        eq(sessionClient.clientId, clientId),
        eq(sessionClient.sid, sid),
        ne(sessionClient.sessionId, sessionId),
      ),
    )
    .returning(),
)

/** `usedAt`: null when it is no use of the client, whose last use then stays. */
type NewPart = Part & { firstUsedAt: Date; lastUsedAt: Date; usedAt: Date | null }
const joined = prepared((db, to: Places<NewPart>) =>
  db
    .insert(sessionClient)
    .values({
      sessionId: to.sessionId,
      clientId: to.clientId,
      sid: to.sid,
      firstUsedAt: to.firstUsedAt,
      lastUsedAt: to.lastUsedAt,
    })
    .onConflictDoUpdate({
      target: [sessionClient.sessionId, sessionClient.clientId],
      set: { sid: sql`${to.sid}`, lastUsedAt: sql`coalesce(${to.usedAt}, ${sessionClient.lastUsedAt})` },
    }),
)

const knownAs = prepared((db, { clientId, sid }: Places<SessionClient>) =>
  db
    .select({ sessionId: sessionClient.sessionId })
    .from(sessionClient)
    .where(and(eq(sessionClient.clientId, clientId), eq(sessionClient.sid, sid))),
)

export function sessionClientRepository(db: Executor) {
  return {
    /** Records that a client takes part. Answers the session in which it took part before, under the same name, if that was another. */
    async join(
      sessionId: string,
      { clientId, sid }: SessionClient,
      { at, isUse }: { at: Date; isUse: boolean },
    ): Promise<string | null> {
      const part = { sessionId, clientId, sid }
      const [before] = await removedElsewhere(db, part)
      await joined(db, {
        ...part,
        firstUsedAt: before?.firstUsedAt ?? at,
        lastUsedAt: (isUse ? null : before?.lastUsedAt) ?? at,
        usedAt: isUse ? at : null,
      })
      return before?.sessionId ?? null
    },

    /** The session that a client knows by this name. */
    async sessionOf({ clientId, sid }: SessionClient): Promise<string | null> {
      const [row] = await knownAs(db, { clientId, sid })
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
