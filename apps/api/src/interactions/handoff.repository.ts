import {
  type Executor,
  type handoffDenial,
  handoffTicket,
  journey,
  type Places,
  pipelined,
  prepared,
  session,
} from '@identity/database'
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { deleteSome } from '../kernel/delete-some.ts'
import { hashToken } from '../secrets/digester.ts'
import type { Session } from '../sessions/session.repository.ts'

/** The outcome of a journey: the session that it opened, or the reason that it opened none. */
export type HandoffOutcome = { sessionId: string } | { denial: Denial }
export type Denial = (typeof handoffDenial.enumValues)[number]

export type Handoff = {
  session: Session | null
  denial: Denial | null
  expiresAt: Date
  redeemedAt: Date | null
}

type NewTicket = {
  ticketHash: string
  journeyId: string
  sessionId: string | null
  denial: Denial | null
  expiresAt: Date
}
const issued = prepared((db, ticket: Places<NewTicket>) =>
  db.insert(handoffTicket).values({
    ticketHash: ticket.ticketHash,
    journeyId: ticket.journeyId,
    sessionId: ticket.sessionId,
    denial: ticket.denial,
    expiresAt: ticket.expiresAt,
  }),
)

const latestOf = prepared((db, { journeyId }: Places<{ journeyId: string }>) =>
  db
    .select({
      sessionId: handoffTicket.sessionId,
      denial: handoffTicket.denial,
      redeemedAt: handoffTicket.redeemedAt,
    })
    .from(handoffTicket)
    .where(eq(handoffTicket.journeyId, journeyId))
    // PostgreSQL puts nulls first when descending, so ask for the redeemed ones by name.
    .orderBy(sql`${handoffTicket.redeemedAt} desc nulls last`)
    .limit(1),
)

type OfInteraction = { ticketHash: string; interactionUid: string }
const found = prepared((db, { ticketHash, interactionUid }: Places<OfInteraction>) =>
  db
    .select({
      session,
      denial: handoffTicket.denial,
      expiresAt: handoffTicket.expiresAt,
      redeemedAt: handoffTicket.redeemedAt,
    })
    .from(handoffTicket)
    .innerJoin(journey, eq(journey.id, handoffTicket.journeyId))
    .leftJoin(session, eq(session.id, handoffTicket.sessionId))
    .where(and(eq(handoffTicket.ticketHash, ticketHash), eq(journey.interactionUid, interactionUid))),
)

const redeemed = prepared((db, { ticketHash, at }: Places<{ ticketHash: string; at: Date }>) =>
  db
    .update(handoffTicket)
    .set({ redeemedAt: sql`${at}` })
    .where(and(eq(handoffTicket.ticketHash, ticketHash), isNull(handoffTicket.redeemedAt)))
    .returning({ ticketHash: handoffTicket.ticketHash }),
)

export function handoffRepository(db: Executor) {
  return {
    async issue(ticket: string, journeyId: string, outcome: HandoffOutcome, expiresAt: Date): Promise<void> {
      const { sessionId = null, denial = null } = { sessionId: undefined, denial: undefined, ...outcome }
      const row = { ticketHash: hashToken(ticket), journeyId, sessionId, denial, expiresAt }
      await pipelined(db, issued(db, row))
    },

    /** The outcome of a completed journey, unless its ticket was redeemed already. */
    async unredeemed(journeyId: string): Promise<HandoffOutcome | null> {
      const [latest] = await latestOf(db, { journeyId })
      if (!latest || latest.redeemedAt) return null
      const { sessionId, denial } = latest
      if (sessionId) return { sessionId }
      return denial && { denial }
    },

    async find(ticket: string, interactionUid: string): Promise<Handoff | null> {
      const [row] = await found(db, { ticketHash: hashToken(ticket), interactionUid })
      return row ?? null
    },

    /** True for exactly one caller, however many arrive at once. */
    async redeem(ticket: string, redeemedAt: Date): Promise<boolean> {
      const rows = await redeemed(db, { ticketHash: hashToken(ticket), at: redeemedAt })
      return rows.length === 1
    },

    /** Deletes some of the tickets that expired before `before`. */
    sweep: (before: Date, atMost: number): Promise<number> =>
      deleteSome(db, handoffTicket, lt(handoffTicket.expiresAt, before), atMost),
  }
}
