import { type Executor, staffMember } from '@identity/database'
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'

export type StaffMember = typeof staffMember.$inferSelect
export type NewStaffMember = Pick<
  StaffMember,
  'emailAddress' | 'emailKey' | 'name' | 'role' | 'invitedById'
> & {
  invitedAt: Date
  invitationExpiresAt: Date
}

/** The members of staff. Leavers stay, as the names of what they did. */
export function staffMemberRepository(db: Executor) {
  const isMember = isNull(staffMember.leftAt)

  return {
    /** Null when the address is a member's already. */
    async invite(invited: NewStaffMember): Promise<{ id: string } | null> {
      const [row] = await db
        .insert(staffMember)
        .values(invited)
        .onConflictDoNothing({ target: staffMember.emailKey, where: isMember })
        .returning({ id: staffMember.id })
      return row ?? null
    },

    /** Leavers too. */
    async find(id: string): Promise<StaffMember | null> {
      const [row] = await db.select().from(staffMember).where(eq(staffMember.id, id))
      return row ?? null
    },

    /** Holds the row until the transaction ends, so that no other change of the member comes between. Null: they have left. */
    async hold(id: string): Promise<StaffMember | null> {
      const [row] = await db
        .select()
        .from(staffMember)
        .where(and(eq(staffMember.id, id), isMember))
        .for('update')
      return row ?? null
    },

    async findByEmail(emailKey: string): Promise<StaffMember | null> {
      const [row] = await db
        .select()
        .from(staffMember)
        .where(and(eq(staffMember.emailKey, emailKey), isMember))
      return row ?? null
    },

    async findByIdentity(identityId: string): Promise<StaffMember | null> {
      const [row] = await db
        .select()
        .from(staffMember)
        .where(and(eq(staffMember.identityId, identityId), isMember))
      return row ?? null
    },

    /** Those who have joined and not left, by name. */
    async listJoined(): Promise<StaffMember[]> {
      return db
        .select()
        .from(staffMember)
        .where(and(isMember, isNotNull(staffMember.joinedAt)))
        .orderBy(asc(staffMember.name), asc(staffMember.id))
    },

    /** True for the one call by which an invited member joined, as this identity. */
    async join(id: string, identityId: string, joinedAt: Date): Promise<boolean> {
      const rows = await db
        .update(staffMember)
        .set({ identityId, joinedAt, invitationTokenHash: null })
        .where(and(eq(staffMember.id, id), isMember, isNull(staffMember.joinedAt)))
        .returning({ id: staffMember.id })
      return rows.length === 1
    },
  }
}
