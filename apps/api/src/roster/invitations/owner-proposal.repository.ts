import { type Executor, staffOwnerProposal } from '@identity/database'
import { and, eq, gt } from 'drizzle-orm'

/** Members whom an owner wants to become owners. Hold the owners first. */
export function ownerProposalRepository(db: Executor) {
  return {
    async propose(memberId: string, proposedById: string, proposedAt: Date): Promise<void> {
      const set = { proposedById, proposedAt }
      await db
        .insert(staffOwnerProposal)
        .values({ memberId, ...set })
        .onConflictDoUpdate({ target: staffOwnerProposal.memberId, set })
    },

    /** The owner who proposed it after `since`. */
    async proposerOf(memberId: string, since: Date): Promise<string | null> {
      const [row] = await db
        .select({ proposedById: staffOwnerProposal.proposedById })
        .from(staffOwnerProposal)
        .where(and(eq(staffOwnerProposal.memberId, memberId), gt(staffOwnerProposal.proposedAt, since)))
      return row?.proposedById ?? null
    },

    async remove(memberId: string): Promise<void> {
      await db.delete(staffOwnerProposal).where(eq(staffOwnerProposal.memberId, memberId))
    },
  }
}
