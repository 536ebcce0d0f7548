import { type Executor, emailProposal } from '@identity/database'
import { and, desc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { isUuid } from '../../kernel/is-uuid.ts'
import { hashToken } from '../../secrets/digester.ts'
import type { EmailStopReason } from '../domain/email-proposal.ts'

export type EmailProposal = typeof emailProposal.$inferSelect
export type NewEmailProposal = Pick<
  EmailProposal,
  | 'identityId'
  | 'emailAddress'
  | 'emailKey'
  | 'proof'
  | 'proposedById'
  | 'proposedAt'
  | 'provableUntil'
  | 'taskId'
>

/** Each step of a proposal is one guarded UPDATE: it happens once, and only while the proposal is pending. */
export function emailProposalRepository(db: Executor) {
  const isPending = sql`${emailProposal.tookEffectAt} is null and ${emailProposal.stoppedAt} is null`

  async function change(id: string, set: Partial<EmailProposal>, ...guards: ReturnType<typeof eq>[]) {
    const [row] = await db
      .update(emailProposal)
      .set(set)
      .where(and(eq(emailProposal.id, id), isPending, ...guards))
      .returning()
    return row ?? null
  }

  return {
    /** Null when another address is pending for the identity. */
    async propose(proposal: NewEmailProposal): Promise<{ id: string } | null> {
      const [row] = await db
        .insert(emailProposal)
        .values(proposal)
        .onConflictDoNothing({ target: emailProposal.identityId, where: isPending })
        .returning({ id: emailProposal.id })
      return row ?? null
    },

    async find(id: string): Promise<EmailProposal | null> {
      if (!isUuid(id)) return null
      const [row] = await db.select().from(emailProposal).where(eq(emailProposal.id, id))
      return row ?? null
    },

    async pendingOf(identityId: string): Promise<EmailProposal | null> {
      const [row] = await db
        .select()
        .from(emailProposal)
        .where(and(eq(emailProposal.identityId, identityId), isPending))
      return row ?? null
    },

    /** The address that last took effect for an identity. */
    async lastInEffect(identityId: string): Promise<EmailProposal | null> {
      const [row] = await db
        .select()
        .from(emailProposal)
        .where(and(eq(emailProposal.identityId, identityId), isNotNull(emailProposal.tookEffectAt)))
        .orderBy(desc(emailProposal.tookEffectAt))
        .limit(1)
      return row ?? null
    },

    /** Stores the hash of the token that is about to be sent: a repeated try draws again, and the last mail counts. */
    async issueToken(id: string, link: 'prove' | 'stop', token: string): Promise<void> {
      const hash = hashToken(token)
      await db
        .update(emailProposal)
        .set(link === 'prove' ? { proveTokenHash: hash } : { stopTokenHash: hash })
        .where(eq(emailProposal.id, id))
    },

    async findByToken(link: 'prove' | 'stop', token: string): Promise<EmailProposal | null> {
      const { proveTokenHash, stopTokenHash } = emailProposal
      const hash = link === 'prove' ? proveTokenHash : stopTokenHash
      const [row] = await db
        .select()
        .from(emailProposal)
        .where(eq(hash, hashToken(token)))
      return row ?? null
    },

    prove: (id: string, provedAt: Date) => change(id, { provedAt }, isNull(emailProposal.provedAt)),

    approve: (id: string, approvedById: string, approvedAt: Date) =>
      change(id, { approvedById, approvedAt }, isNull(emailProposal.approvedAt)),

    /** Fixes when it takes effect. Null: that is fixed already. */
    schedule: (id: string, effectiveAt: Date) =>
      change(id, { effectiveAt }, isNull(emailProposal.effectiveAt)),

    takeEffect: (id: string, now: Date) =>
      change(id, { tookEffectAt: now }, lte(emailProposal.effectiveAt, now)),

    stop: (id: string, stopReason: EmailStopReason, stoppedAt: Date) => change(id, { stopReason, stoppedAt }),
  }
}
