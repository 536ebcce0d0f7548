import { type Executor, emailChange, identity } from '@identity/database'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { hashToken } from '../../secrets/digester.ts'

export type EmailChange = typeof emailChange.$inferSelect
export type NewEmailChange = Pick<
  EmailChange,
  'identityId' | 'previousEmailAddress' | 'previousEmailKey' | 'changedAt' | 'revertibleUntil'
>

export function emailChangeRepository(db: Executor) {
  return {
    async record(change: NewEmailChange): Promise<string> {
      const [row] = await db.insert(emailChange).values(change).returning({ id: emailChange.id })
      if (!row) throw new Error('insert returned no row')
      return row.id
    },

    async find(id: string): Promise<EmailChange | null> {
      const [row] = await db.select().from(emailChange).where(eq(emailChange.id, id))
      return row ?? null
    },

    /** The last change of the address of an identity. */
    async lastOf(identityId: string): Promise<EmailChange | null> {
      const [row] = await db
        .select()
        .from(emailChange)
        .where(eq(emailChange.identityId, identityId))
        .orderBy(desc(emailChange.changedAt))
        .limit(1)
      return row ?? null
    },

    /** Stores the hash of the token that is about to be sent: a repeated try draws again, and the last mail counts. */
    async issueToken(id: string, token: string): Promise<void> {
      await db
        .update(emailChange)
        .set({ revertTokenHash: hashToken(token) })
        .where(eq(emailChange.id, id))
    },

    async findByToken(token: string): Promise<(EmailChange & { emailAddress: string }) | null> {
      const [row] = await db
        .select({ change: emailChange, emailAddress: identity.emailAddress })
        .from(emailChange)
        .innerJoin(identity, eq(identity.id, emailChange.identityId))
        .where(eq(emailChange.revertTokenHash, hashToken(token)))
      return row ? { ...row.change, emailAddress: row.emailAddress } : null
    },

    /** True for exactly one caller, however many arrive at once. */
    async markReverted(id: string, revertedAt: Date): Promise<boolean> {
      const rows = await db
        .update(emailChange)
        .set({ revertedAt })
        .where(and(eq(emailChange.id, id), isNull(emailChange.revertedAt)))
        .returning({ id: emailChange.id })
      return rows.length === 1
    },
  }
}
