import { type Executor, staffMember } from '@identity/database'
import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import type { StaffRole } from '../kernel/caller.ts'
import { hashToken } from '../secrets/digester.ts'

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
  const isInvitation = (token: string, now: Date) =>
    and(
      eq(staffMember.invitationTokenHash, hashToken(token)),
      isMember,
      gt(staffMember.invitationExpiresAt, now),
    )

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

    /** Those who have joined and are owners, held in one order, so that two owners do not end each other. */
    async holdOwners(): Promise<string[]> {
      const rows = await db
        .select({ id: staffMember.id })
        .from(staffMember)
        .where(and(eq(staffMember.role, 'OWNER'), isMember, isNotNull(staffMember.joinedAt)))
        .orderBy(asc(staffMember.id))
        .for('update')
      return rows.map(({ id }) => id)
    },

    async inviteAgain(id: string, invitedAt: Date, invitationExpiresAt: Date): Promise<void> {
      await db
        .update(staffMember)
        .set({ invitedAt, invitationExpiresAt, invitationTokenHash: null })
        .where(and(eq(staffMember.id, id), isMember))
    },

    /** Keeps the hash of the token that is about to be sent: a repeated try draws again. Null: there is no invitation to send. */
    async issueInvitation(id: string, token: string, now: Date): Promise<StaffMember | null> {
      const [row] = await db
        .update(staffMember)
        .set({ invitationTokenHash: hashToken(token) })
        .where(and(eq(staffMember.id, id), isMember, gt(staffMember.invitationExpiresAt, now)))
        .returning()
      return row ?? null
    },

    async findInvited(token: string, now: Date): Promise<StaffMember | null> {
      const [row] = await db.select().from(staffMember).where(isInvitation(token, now))
      return row ?? null
    },

    /** True for the one call that uses an invitation. */
    async useInvitation(token: string, now: Date): Promise<boolean> {
      const rows = await db
        .update(staffMember)
        .set({ invitationTokenHash: null, invitationExpiresAt: now })
        .where(isInvitation(token, now))
        .returning({ id: staffMember.id })
      return rows.length === 1
    },

    /** Takes back the invitations of owners who have not joined. */
    async withdrawInvitedOwners(leftReason: string, leftAt: Date): Promise<string[]> {
      const rows = await db
        .update(staffMember)
        .set({ leftAt, leftReason, invitationTokenHash: null })
        .where(and(eq(staffMember.role, 'OWNER'), isMember, isNull(staffMember.joinedAt)))
        .returning({ id: staffMember.id })
      return rows.map(({ id }) => id)
    },

    async setRole(id: string, role: StaffRole): Promise<void> {
      await db
        .update(staffMember)
        .set({ role })
        .where(and(eq(staffMember.id, id), isMember))
    },

    /** True for the one call by which a member left. */
    async leave(id: string, leftReason: string, leftAt: Date): Promise<boolean> {
      const rows = await db
        .update(staffMember)
        .set({ leftAt, leftReason, invitationTokenHash: null })
        .where(and(eq(staffMember.id, id), isMember))
        .returning({ id: staffMember.id })
      return rows.length === 1
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
