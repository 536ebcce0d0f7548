import {
  type Executor,
  staffFactor,
  staffFactorLock,
  staffMember,
  staffOwnerProposal,
  staffSession,
} from '@identity/database'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { StaffMember } from './staff-member.repository.ts'

export type ListedMember = Pick<
  StaffMember,
  'id' | 'name' | 'emailAddress' | 'role' | 'invitedAt' | 'invitationExpiresAt' | 'joinedAt' | 'leftAt'
> & { factors: number; isLocked: boolean; lastUsedAt: Date | null; proposedById: string | null }

/** The roster as owners see it. */
export function rosterListRepository(db: Executor) {
  const { id, name, emailAddress, role, invitedAt, invitationExpiresAt, joinedAt, leftAt } = staffMember
  const shown = {
    ...{ id, name, emailAddress, role, invitedAt, invitationExpiresAt, joinedAt, leftAt },
    factors: sql<number>`(select count(*)::int from ${staffFactor} where ${staffFactor.memberId} = ${id})`,
    isLocked: sql<boolean>`exists (select from ${staffFactorLock} where ${staffFactorLock.memberId} = ${id})`,
    lastUsedAt: sql<
      string | null
    >`(select max(${staffSession.lastUsedAt}) from ${staffSession} where ${staffSession.memberId} = ${id})`,
    proposedById: sql<
      string | null
    >`(select ${staffOwnerProposal.proposedById} from ${staffOwnerProposal} where ${staffOwnerProposal.memberId} = ${id})`,
  }
  const dated = <Row extends { lastUsedAt: string | null }>(row: Row) => ({
    ...row,
    lastUsedAt: row.lastUsedAt ? new Date(row.lastUsedAt) : null,
  })

  return {
    /** By name, after `after`. */
    async page(
      { withLeavers, after }: { withLeavers: boolean; after: { name: string; id: string } | null },
      atMost: number,
    ): Promise<ListedMember[]> {
      const rows = await db
        .select(shown)
        .from(staffMember)
        .where(
          and(
            withLeavers ? undefined : isNull(leftAt),
            after ? sql`(${name}, ${id}) > (${after.name}, ${after.id}::uuid)` : undefined,
          ),
        )
        .orderBy(asc(name), asc(id))
        .limit(atMost)
      return rows.map(dated)
    },

    async show(memberId: string): Promise<ListedMember | null> {
      const [row] = await db.select(shown).from(staffMember).where(eq(id, memberId))
      return row ? dated(row) : null
    },
  }
}
