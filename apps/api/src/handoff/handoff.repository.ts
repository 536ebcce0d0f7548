import { type Executor, handoffTicket, journey, session } from '@identity/database'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { hashToken } from '../secrets/digester.ts'
import type { Session } from './session.repository.ts'

export type Handoff = { session: Session; expiresAt: Date; redeemedAt: Date | null }

export function handoffRepository(db: Executor) {
  return {
    async issue(ticket: string, journeyId: string, sessionId: string, expiresAt: Date): Promise<void> {
      await db
        .insert(handoffTicket)
        .values({ ticketHash: hashToken(ticket), journeyId, sessionId, expiresAt })
    },

    /** The session that a finished journey led to, unless the browser has been handed back already. */
    async unredeemedSession(journeyId: string): Promise<string | null> {
      const [latest] = await db
        .select({ sessionId: handoffTicket.sessionId, redeemedAt: handoffTicket.redeemedAt })
        .from(handoffTicket)
        .where(eq(handoffTicket.journeyId, journeyId))
        // PostgreSQL puts nulls first when descending, so ask for the redeemed ones by name.
        .orderBy(sql`${handoffTicket.redeemedAt} desc nulls last`)
        .limit(1)
      return latest && !latest.redeemedAt ? latest.sessionId : null
    },

    async find(ticket: string, interactionUid: string): Promise<Handoff | null> {
      const [row] = await db
        .select({ session, expiresAt: handoffTicket.expiresAt, redeemedAt: handoffTicket.redeemedAt })
        .from(handoffTicket)
        .innerJoin(journey, eq(journey.id, handoffTicket.journeyId))
        .innerJoin(session, eq(session.id, handoffTicket.sessionId))
        .where(
          and(eq(handoffTicket.ticketHash, hashToken(ticket)), eq(journey.interactionUid, interactionUid)),
        )
      return row ?? null
    },

    /** True for exactly one caller, however many arrive at once. */
    async redeem(ticket: string, redeemedAt: Date): Promise<boolean> {
      const rows = await db
        .update(handoffTicket)
        .set({ redeemedAt })
        .where(and(eq(handoffTicket.ticketHash, hashToken(ticket)), isNull(handoffTicket.redeemedAt)))
        .returning({ ticketHash: handoffTicket.ticketHash })
      return rows.length === 1
    },
  }
}
