import {
  type Executor,
  staffFactor,
  staffFactorLock,
  staffMember,
  staffOwnerProposal,
  staffSession,
} from '@identity/database'
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { StaffRole } from '../kernel/caller.ts'
import type { MemberState } from './domain/member-state.ts'
import type { StaffMember } from './staff-member.repository.ts'

export type ListedMember = Pick<
  StaffMember,
  'id' | 'name' | 'emailAddress' | 'role' | 'invitedAt' | 'invitationExpiresAt' | 'joinedAt' | 'leftAt'
> & {
  state: MemberState
  factors: number
  isLocked: boolean
  lastUsedAt: Date | null
  proposedById: string | null
}

/** Which members a list has. No state: all who have not left. */
export type RosterFilter = { role: StaffRole | null; state: MemberState | null }

/** The roster as owners see it. */
export function rosterListRepository(db: Executor) {
  const { id, name, emailAddress, role, invitedAt, invitationExpiresAt, joinedAt, leftAt } = staffMember
  // With its table: a select of one table writes columns without theirs, and `id` in a query of another table is that table's own.
  const ofMember = sql`${staffMember}.id`
  const isLocked = sql<boolean>`exists (select from ${staffFactorLock} where ${staffFactorLock.memberId} = ${ofMember})`
  const stateAt = (now: Date): SQL<MemberState> =>
    sql`case when ${leftAt} is not null then 'LEFT' when ${joinedAt} is null and ${invitationExpiresAt} > ${now.toISOString()}::timestamptz then 'INVITED' when ${joinedAt} is null then 'INVITATION_OVER' when ${isLocked} then 'LOCKED' else 'ACTIVE' end`
  const shownAt = (now: Date) => ({
    ...{ id, name, emailAddress, role, invitedAt, invitationExpiresAt, joinedAt, leftAt },
    factors: sql<number>`(select count(*)::int from ${staffFactor} where ${staffFactor.memberId} = ${ofMember})`,
    state: stateAt(now),
    isLocked,
    lastUsedAt: sql<
      string | null
    >`(select max(${staffSession.lastUsedAt}) from ${staffSession} where ${staffSession.memberId} = ${ofMember})`,
    proposedById: sql<
      string | null
    >`(select ${staffOwnerProposal.proposedById} from ${staffOwnerProposal} where ${staffOwnerProposal.memberId} = ${ofMember})`,
  })
  const dated = <Row extends { lastUsedAt: string | null }>(row: Row) => ({
    ...row,
    lastUsedAt: row.lastUsedAt ? new Date(row.lastUsedAt) : null,
  })

  return {
    /** By name, after `after`. */
    async page(
      { role: inRole, state }: RosterFilter,
      after: { name: string; id: string } | null,
      now: Date,
      atMost: number,
    ): Promise<ListedMember[]> {
      const rows = await db
        .select(shownAt(now))
        .from(staffMember)
        .where(
          and(
            state ? sql`${stateAt(now)} = ${state}` : isNull(leftAt),
            inRole ? eq(role, inRole) : undefined,
            after ? sql`(${name}, ${id}) > (${after.name}, ${after.id}::uuid)` : undefined,
          ),
        )
        .orderBy(asc(name), asc(id))
        .limit(atMost)
      return rows.map(dated)
    },

    async show(memberId: string, now: Date): Promise<ListedMember | null> {
      const [row] = await db.select(shownAt(now)).from(staffMember).where(eq(id, memberId))
      return row ? dated(row) : null
    },
  }
}
