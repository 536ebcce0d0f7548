import { sql } from 'drizzle-orm'
import { check, index, pgEnum, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'
import { client, service } from './service.table.ts'

/** How an invitation ended. EXPIRED is written by the sweep, or when the same invitation is made again: a row may be out of date before. */
export const invitationEnd = pgEnum('invitation_end', ['ACCEPTED', 'CANCELLED', 'EXPIRED'])

/** A service invites the reader of an address to sign in to it, about one teaching record. */
export const invitation = pgTable(
  'invitation',
  {
    id: uuid().primaryKey(),
    serviceId: text()
      .notNull()
      .references(() => service.id),
    // The machine that asked for it.
    clientId: text()
      .notNull()
      .references(() => client.id),
    trn: text().notNull(),
    emailSealed: text().notNull(),
    // Keyed: two spellings of one mailbox are one address.
    emailDigest: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    // SHA-256 of the token in the mail; null until the worker has drawn it.
    tokenHash: text(),
    // When the button on the page of the link was first pressed.
    openedAt: timestamp({ withTimezone: true }),
    end: invitationEnd(),
    endedAt: timestamp({ withTimezone: true }),
    // Who accepted it.
    identityId: uuid().references(() => identity.id),
  },
  (table) => [
    uniqueIndex('invitation_live')
      .on(table.serviceId, table.trn, table.emailDigest)
      .where(sql`${table.end} is null`),
    uniqueIndex('invitation_token').on(table.tokenHash),
    index('invitation_service').on(table.serviceId, table.id),
    // A page of those that a service filters by.
    index('invitation_service_end').on(table.serviceId, table.end, table.id),
    index('invitation_service_trn').on(table.serviceId, table.trn, table.id),
    index('invitation_identity').on(table.identityId),
    index('invitation_ended_at').on(table.endedAt),
    index('invitation_expires_at').on(table.expiresAt).where(sql`${table.end} is null`),
    check('invitation_trn_is_seven_digits', sql`${table.trn} ~ '^[0-9]{7}$'`),
    check('invitation_ends_once', sql`(${table.end} is null) = (${table.endedAt} is null)`),
    check(
      'invitation_accepted_by_an_identity',
      sql`(${table.end} is not distinct from 'ACCEPTED') = (${table.identityId} is not null)`,
    ),
  ],
)
