import { client, type Executor, invitation, service } from '@identity/database'
import { emailKey } from '@identity/values'
import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { deleteSome } from '../kernel/delete-some.ts'
import { isUuid } from '../kernel/is-uuid.ts'
import { hashToken } from '../secrets/digester.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { newToken } from '../secrets/token.ts'
import { INVITATION_LIFE_MS, type InvitationStatus } from './domain/invitation.ts'

type Row = typeof invitation.$inferSelect
export type Invitation = Omit<Row, 'emailSealed' | 'emailDigest' | 'tokenHash'> & { emailAddress: string }
export type NewInvitation = Pick<Invitation, 'id' | 'clientId'> & InvitationSubject
/**
 * What one invitation is about: there is one live one for all of it together. `isGiven`: the service gave the address, and we did not take it from the record. The
 * same address counts as two, so that a service does not learn of one that it gives whether the record has it.
 */
export type InvitationSubject = Pick<Invitation, 'serviceId' | 'trn' | 'emailAddress'> & { isGiven: boolean }

/** Which of the invitations of a service to list. What is left out is no bound. */
export type InvitationFilter = {
  status?: InvitationStatus | null | undefined
  trn?: string | null | undefined
}

/** Every end is one guarded UPDATE: the row for exactly one caller, however many arrive at once. */
export function invitationRepository(db: Executor, { sealer, digester }: Secrets) {
  // No address has a space.
  const addressed = ({ emailAddress, isGiven }: Pick<InvitationSubject, 'emailAddress' | 'isGiven'>) =>
    isGiven ? emailKey(emailAddress) : `of the record ${emailKey(emailAddress)}`
  const isAbout = ({ serviceId, trn, ...to }: InvitationSubject) =>
    and(
      eq(invitation.serviceId, serviceId),
      eq(invitation.trn, trn),
      inArray(invitation.emailDigest, digester.everyDigest('invited-address', addressed(to))),
    )
  const isLive = (now: Date) => and(isNull(invitation.end), gt(invitation.expiresAt, now))
  const isOver = (now: Date) => and(isNull(invitation.end), lte(invitation.expiresAt, now))
  /** `statusOf` (domain/invitation.ts), as a condition on rows. */
  const stands = (status: InvitationStatus, now: Date): SQL | undefined => {
    switch (status) {
      case 'WAITING':
        return and(isLive(now), isNull(invitation.openedAt))
      case 'OPENED':
        return and(isLive(now), isNotNull(invitation.openedAt))
      case 'EXPIRED':
        return or(eq(invitation.end, status), isOver(now))
      default:
        return eq(invitation.end, status)
    }
  }
  const shown = ({ emailSealed, emailDigest: _digest, tokenHash: _hash, ...row }: Row): Invitation => ({
    ...row,
    emailAddress: sealer.open(emailSealed),
  })
  const first = ([row]: Row[]): Invitation | null => (row ? shown(row) : null)

  return {
    /** Null when one about the same is live already. */
    async add(
      { emailAddress, isGiven, ...made }: NewInvitation,
      createdAt: Date,
    ): Promise<Invitation | null> {
      const rows = await db
        .insert(invitation)
        .values({
          ...made,
          emailSealed: sealer.seal(emailAddress),
          emailDigest: digester.digest('invited-address', addressed({ emailAddress, isGiven })),
          createdAt,
          expiresAt: new Date(createdAt.getTime() + INVITATION_LIFE_MS),
        })
        .onConflictDoNothing()
        .returning()
      return first(rows)
    },

    async find(id: string): Promise<Invitation | null> {
      return isUuid(id) ? first(await db.select().from(invitation).where(eq(invitation.id, id))) : null
    },

    async findOfService(serviceId: string, id: string): Promise<Invitation | null> {
      const found = await this.find(id)
      return found?.serviceId === serviceId ? found : null
    },

    async findLive(subject: InvitationSubject, now: Date): Promise<Invitation | null> {
      return first(
        await db
          .select()
          .from(invitation)
          .where(and(isAbout(subject), isLive(now))),
      )
    },

    /** The newest first, of those that stand so at `now`. `after`: the id at which the page before ended. */
    async page(
      serviceId: string,
      { status, trn }: InvitationFilter,
      now: Date,
      after: string | null,
      size: number,
    ): Promise<Invitation[]> {
      const rows = await db
        .select()
        .from(invitation)
        .where(
          and(
            eq(invitation.serviceId, serviceId),
            status ? stands(status, now) : undefined,
            trn ? eq(invitation.trn, trn) : undefined,
            after ? lt(invitation.id, after) : undefined,
          ),
        )
        .orderBy(desc(invitation.id))
        .limit(size)
      return rows.map(shown)
    },

    /** Draws the token of the mail that is about to be sent, and keeps only its hash: of two mails the last one counts. Null: it is over. */
    async drawToken(id: string, now: Date): Promise<string | null> {
      const token = newToken()
      const rows = await db
        .update(invitation)
        .set({ tokenHash: hashToken(token) })
        .where(and(eq(invitation.id, id), isLive(now)))
        .returning({ id: invitation.id })
      return rows.length === 1 ? token : null
    },

    async findByToken(token: string): Promise<Invitation | null> {
      return first(
        await db
          .select()
          .from(invitation)
          .where(eq(invitation.tokenHash, hashToken(token))),
      )
    },

    /** True for the first who opens it. */
    async open(id: string, now: Date): Promise<boolean> {
      const rows = await db
        .update(invitation)
        .set({ openedAt: now })
        .where(and(eq(invitation.id, id), isLive(now), isNull(invitation.openedAt)))
        .returning({ id: invitation.id })
      return rows.length === 1
    },

    /** Holds the invitation as it is for the rest of the transaction: it is neither cancelled nor accepted elsewhere meanwhile. */
    async lock(id: string): Promise<Invitation | null> {
      return first(await db.select().from(invitation).where(eq(invitation.id, id)).for('update'))
    },

    async accept(id: string, identityId: string, now: Date): Promise<Invitation | null> {
      return first(
        await db
          .update(invitation)
          .set({ end: 'ACCEPTED', endedAt: now, identityId })
          .where(and(eq(invitation.id, id), isLive(now)))
          .returning(),
      )
    },

    async cancel(serviceId: string, id: string, now: Date): Promise<Invitation | null> {
      if (!isUuid(id)) return null
      return first(
        await db
          .update(invitation)
          .set({ end: 'CANCELLED', endedAt: now })
          .where(and(eq(invitation.id, id), eq(invitation.serviceId, serviceId), isLive(now)))
          .returning(),
      )
    },

    /** Notes that some have expired, those about `subject` or any, and answers them. Rows that another transaction holds are left. */
    async expire(now: Date, atMost: number, subject?: InvitationSubject): Promise<Invitation[]> {
      const over = db
        .select({ id: invitation.id })
        .from(invitation)
        .where(and(isOver(now), subject && isAbout(subject)))
        .limit(atMost)
        .for('update', subject ? {} : { skipLocked: true })
      const rows = await db
        .update(invitation)
        .set({ end: 'EXPIRED', endedAt: now })
        .where(and(isOver(now), sql`${invitation.id} in ${over}`))
        .returning()
      return rows.map(shown)
    },

    /** Deletes some of those that ended before `before`. */
    sweep: (before: Date, atMost: number): Promise<number> =>
      deleteSome(db, invitation, and(isNotNull(invitation.end), lt(invitation.endedAt, before)), atMost),

    /** The name and the address of the service that invites. Null: its client was disabled, and the link leads nowhere. */
    async inviter({ clientId }: Pick<Invitation, 'clientId'>): Promise<{ name: string; url: string } | null> {
      const [row] = await db
        .select({ name: service.name, url: service.url })
        .from(client)
        .innerJoin(service, eq(service.id, client.serviceId))
        .where(and(eq(client.id, clientId), isNull(client.disabledAt)))
      return row ?? null
    },
  }
}
