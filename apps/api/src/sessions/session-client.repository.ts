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

const added = prepared((db, { sessionId, clientId, sid, at }: Places<Part & { at: Date }>) =>
  db
    .insert(sessionClient)
    .values({ sessionId, clientId, sid, firstUsedAt: at, lastUsedAt: at })
    .onConflictDoNothing()
    .returning({ sid: sessionClient.sid }),
)

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

const isPart = ({ sessionId, clientId, sid }: Places<Part>) =>
  and(
    eq(sessionClient.sessionId, sessionId),
    eq(sessionClient.clientId, clientId),
    eq(sessionClient.sid, sid),
  )

const partOf = prepared((db, { sessionId, clientId, sid }: Places<Part>) =>
  db.select({ sid: sessionClient.sid }).from(sessionClient).where(isPart({ sessionId, clientId, sid })),
)

const partUsed = prepared((db, { at, sessionId, clientId, sid }: Places<Part & { at: Date }>) =>
  db
    .update(sessionClient)
    .set({ lastUsedAt: sql`${at}` })
    .where(isPart({ sessionId, clientId, sid }))
    .returning({ sid: sessionClient.sid }),
)

const knownAs = prepared((db, { clientId, sid }: Places<SessionClient>) =>
  db
    .select({ sessionId: sessionClient.sessionId })
    .from(sessionClient)
    .where(and(eq(sessionClient.clientId, clientId), eq(sessionClient.sid, sid))),
)

export function sessionClientRepository(db: Executor) {
  return {
    /** True when the client takes part already, by this name: then it was noted who joined, and only its use is. */
    async takesPart(
      sessionId: string,
      client: SessionClient,
      { at, isUse }: { at: Date; isUse: boolean },
    ): Promise<boolean> {
      const part = { sessionId, clientId: client.clientId, sid: client.sid }
      const rows = isUse ? await partUsed(db, { ...part, at }) : await partOf(db, part)
      return rows.length === 1
    },

    /** Records that a client takes part. Answers the session in which it took part before, under the same name, if that was another. */
    async join(
      sessionId: string,
      { clientId, sid }: SessionClient,
      { at, isUse }: { at: Date; isUse: boolean },
    ): Promise<string | null> {
      const part = { sessionId, clientId, sid }
      if ((await added(db, { ...part, at })).length === 1) return null
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
