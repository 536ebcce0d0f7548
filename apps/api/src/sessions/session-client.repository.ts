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
import { isLiveSession, type LiveTimes, liveTimes } from './session-conditions.ts'

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

type Use = LiveTimes & { sessionId: string; clientId: string; clients: string }

/** The update of the session waits for one that ends it, and then finds it ended. */
const used = prepared((db, { sessionId, clientId, clients, now, idleSince }: Places<Use>) => {
  const inUse = db.$with('in_use').as(
    db
      .update(session)
      .set({ lastUsedAt: sql`${now}` })
      .where(and(eq(session.id, sessionId), isLiveSession({ now, idleSince })))
      .returning({ id: session.id }),
  )
  const isNamed = sql`(${sessionClient.clientId}, ${sessionClient.sid}) in (
    select "clientId", "sid" from jsonb_to_recordset(${clients}::jsonb) as named ("clientId" text, "sid" text))`
  const part = db.$with('part').as(
    db
      .update(sessionClient)
      .set({ lastUsedAt: sql`${now}` })
      .from(inUse)
      .where(and(eq(sessionClient.sessionId, inUse.id), eq(sessionClient.clientId, clientId), isNamed))
      .returning({ sid: sessionClient.sid }),
  )
  const parts = db
    .select({ count: sql`count(*)::int` })
    .from(sessionClient)
    .where(and(eq(sessionClient.sessionId, inUse.id), isNamed))
  return db
    .with(inUse, part)
    .select({ parts: sql<number>`(${parts})`, isPart: sql<boolean>`exists (select 1 from ${part})` })
    .from(inUse)
})

const knownAs = prepared((db, { clientId, sid }: Places<SessionClient>) =>
  db
    .select({ sessionId: sessionClient.sessionId })
    .from(sessionClient)
    .where(and(eq(sessionClient.clientId, clientId), eq(sessionClient.sid, sid))),
)

export function sessionClientRepository(db: Executor) {
  return {
    /**
     * Uses a session, and the client's part in it, in one statement. Null when the session is not live. `isPart`: the client takes part already, by
     * this name; `areAll`: so do all of them, as when a person comes back to a service.
     */
    async use(
      sessionId: string,
      { clientId, clients, at }: { clientId: string; clients: readonly SessionClient[]; at: Date },
    ): Promise<{ isPart: boolean; areAll: boolean } | null> {
      const named = JSON.stringify(clients.map(({ clientId: client, sid }) => ({ clientId: client, sid })))
      const [row] = await used(db, { sessionId, clientId, clients: named, ...liveTimes(at) })
      return row ? { isPart: row.isPart, areAll: row.isPart && row.parts === clients.length } : null
    },

    /** True when the client takes part already, by this name. */
    async takesPart(sessionId: string, { clientId, sid }: SessionClient): Promise<boolean> {
      return (await partOf(db, { sessionId, clientId, sid })).length === 1
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
