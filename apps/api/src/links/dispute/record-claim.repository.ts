import { type Executor, recordClaim } from '@identity/database'
import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { hashToken } from '../../secrets/digester.ts'
import { newToken } from '../../secrets/token.ts'
import { DISPUTABLE_MS } from '../domain/record-claim.ts'

export type RecordClaim = typeof recordClaim.$inferSelect
export type NewRecordClaim = Pick<RecordClaim, 'identityId' | 'trn' | 'clientId' | 'claimedAt'>

export function recordClaimRepository(db: Executor) {
  return {
    /** Call it in the transaction of the claim, and mail the address on the record with the id that comes back. */
    async add(claim: NewRecordClaim): Promise<string> {
      const disputableUntil = new Date(claim.claimedAt.getTime() + DISPUTABLE_MS)
      const [row] = await db
        .insert(recordClaim)
        .values({ ...claim, disputableUntil })
        .returning({ id: recordClaim.id })
      if (!row) throw new Error('insert returned no row')
      return row.id
    },

    async find(id: string): Promise<RecordClaim | null> {
      const [row] = await db.select().from(recordClaim).where(eq(recordClaim.id, id))
      return row ?? null
    },

    /** Draws the token of the mail that is about to be sent, and keeps only its hash: of two mails the last one counts. */
    async drawToken(id: string): Promise<string> {
      const token = newToken()
      await db
        .update(recordClaim)
        .set({ disputeTokenHash: hashToken(token) })
        .where(eq(recordClaim.id, id))
      return token
    },

    async findByToken(token: string): Promise<RecordClaim | null> {
      const [row] = await db
        .select()
        .from(recordClaim)
        .where(eq(recordClaim.disputeTokenHash, hashToken(token)))
      return row ?? null
    },

    /** Notes that an agent found the disputes of this holder's claim right. */
    async uphold(identityId: string, trn: string, upheldAt: Date): Promise<void> {
      await db
        .update(recordClaim)
        .set({ upheldAt })
        .where(
          and(
            eq(recordClaim.identityId, identityId),
            eq(recordClaim.trn, trn),
            isNotNull(recordClaim.disputedAt),
          ),
        )
    },

    /** Staff decided about the disputes of a record. Answers one of them, to the one decision that is the first about it. */
    async decide(trn: string, decidedAt: Date): Promise<{ id: string } | null> {
      const [row] = await db
        .update(recordClaim)
        .set({ decidedAt })
        .where(
          and(eq(recordClaim.trn, trn), isNotNull(recordClaim.disputedAt), isNull(recordClaim.decidedAt)),
        )
        .returning({ id: recordClaim.id })
      return row ?? null
    },

    /** True when an agent once took the record from a holder, after a dispute. */
    async wasRemoved(trn: string): Promise<boolean> {
      const [row] = await db
        .select({ id: recordClaim.id })
        .from(recordClaim)
        .where(and(eq(recordClaim.trn, trn), isNotNull(recordClaim.upheldAt)))
        .limit(1)
      return row !== undefined
    },

    /** True for exactly one caller, however many arrive at once. */
    async dispute(token: string, now: Date): Promise<boolean> {
      const rows = await db
        .update(recordClaim)
        .set({ disputedAt: now })
        .where(
          and(
            eq(recordClaim.disputeTokenHash, hashToken(token)),
            isNull(recordClaim.disputedAt),
            gt(recordClaim.disputableUntil, now),
          ),
        )
        .returning({ id: recordClaim.id })
      return rows.length === 1
    },
  }
}
