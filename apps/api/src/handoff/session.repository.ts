import { type Executor, session } from '@identity/database'
import { and, eq, gt, isNull } from 'drizzle-orm'

export type Session = { id: string; identityId: string; authenticatedAt: Date; amr: string[]; acr: string }

const SESSION_MS = 12 * 60 * 60 * 1000 // design §9: a teacher's session ends after 12 hours, however busy

export function sessionRepository(db: Executor) {
  return {
    async start(
      identityId: string,
      how: { amr: string[]; acr: string },
      authenticatedAt: Date,
    ): Promise<string> {
      const expiresAt = new Date(authenticatedAt.getTime() + SESSION_MS)
      const [row] = await db
        .insert(session)
        .values({ identityId, ...how, authenticatedAt, expiresAt })
        .returning({ id: session.id })
      if (!row) throw new Error('insert returned no row')
      return row.id
    },

    async endAll(identityId: string, endedAt: Date): Promise<void> {
      await db
        .update(session)
        .set({ endedAt })
        .where(and(eq(session.identityId, identityId), isNull(session.endedAt)))
    },

    async findLive(id: string, now: Date): Promise<Session | null> {
      const [row] = await db
        .select()
        .from(session)
        .where(and(eq(session.id, id), isNull(session.endedAt), gt(session.expiresAt, now)))
      return row ?? null
    },
  }
}
