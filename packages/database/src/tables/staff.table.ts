import { sql } from 'drizzle-orm'
import { check, index, pgEnum, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'
import { session } from './session.table.ts'

/** AGENT works support tasks. LEAD decides what needs a second person. OWNER runs the service: staff, clients, switches. */
export const staffRole = pgEnum('staff_role', ['AGENT', 'LEAD', 'OWNER'])

/** A member of staff, from their invitation on. A leaver keeps their row, so that what they did keeps their name. */
export const staffMember = pgTable(
  'staff_member',
  {
    id: uuid().primaryKey().defaultRandom(),
    // The work address: the invitation goes there, and only the identity that proved it gets in.
    emailAddress: text().notNull(),
    emailKey: text().notNull(),
    name: text().notNull(),
    role: staffRole().notNull(),
    // The identity by which they sign in, from their first sign-in on. It is for work: their own teaching record is another identity's.
    identityId: uuid().references(() => identity.id),
    // Null: by an operator, as the first of all.
    invitedById: uuid(),
    invitedAt: timestamp({ withTimezone: true }).notNull(),
    // SHA-256 of the token in the invitation; null until the worker has drawn it, and once it is used.
    invitationTokenHash: text(),
    invitationExpiresAt: timestamp({ withTimezone: true }).notNull(),
    joinedAt: timestamp({ withTimezone: true }),
    leftAt: timestamp({ withTimezone: true }),
    leftReason: text(),
  },
  (table) => [
    uniqueIndex('staff_member_email').on(table.emailKey).where(sql`${table.leftAt} is null`),
    uniqueIndex('staff_member_identity')
      .on(table.identityId)
      .where(sql`${table.identityId} is not null and ${table.leftAt} is null`),
    uniqueIndex('staff_member_invitation').on(table.invitationTokenHash),
    check(
      'staff_member_joined_as_an_identity',
      sql`(${table.identityId} is null) = (${table.joinedAt} is null)`,
    ),
  ],
)

/** A member of staff at our support pages. It stands on a session of their identity, and ends with it. */
export const staffSession = pgTable(
  'staff_session',
  {
    id: uuid().primaryKey().defaultRandom(),
    memberId: uuid()
      .notNull()
      .references(() => staffMember.id),
    sessionId: uuid()
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    // SHA-256 of the token in the browser's cookie.
    tokenHash: text().notNull(),
    openedAt: timestamp({ withTimezone: true }).notNull(),
    // When the second factor was last shown. Null: not yet, and until then the session opens nothing else.
    provedAt: timestamp({ withTimezone: true }),
    lastUsedAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex('staff_session_token').on(table.tokenHash),
    index('staff_session_member').on(table.memberId),
    index('staff_session_expires_at').on(table.expiresAt),
  ],
)
