import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'
import { staffMember } from './staff.table.ts'

/**
 * The closure of an identity: proposed by one member of staff and approved by another. An approved one keeps the identity out of every service;
 * it can be re-opened until `reopenableUntil`, and is then erased.
 */
export const identityClosure = pgTable(
  'identity_closure',
  {
    id: uuid().primaryKey().defaultRandom(),
    identityId: uuid()
      .notNull()
      .references(() => identity.id),
    reason: text().notNull(),
    proposedById: uuid()
      .notNull()
      .references(() => staffMember.id),
    proposedAt: timestamp({ withTimezone: true }).notNull(),
    approvedById: uuid().references(() => staffMember.id),
    approvedAt: timestamp({ withTimezone: true }),
    reopenableUntil: timestamp({ withTimezone: true }),
    // How the identity stood when it was closed, so that re-opening it gives that back.
    wasLocked: boolean().notNull().default(false),
    wasFrozen: boolean().notNull().default(false),
    // It ends in one of these: a colleague refused it, it was taken back, or nothing is left to take back.
    refusedAt: timestamp({ withTimezone: true }),
    reopenedAt: timestamp({ withTimezone: true }),
    erasedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex('identity_closure_standing')
      .on(table.identityId)
      .where(sql`${table.refusedAt} is null and ${table.reopenedAt} is null and ${table.erasedAt} is null`),
    index('identity_closure_erased').on(table.identityId).where(sql`${table.erasedAt} is not null`),
    index('identity_closure_reopenable_until').on(table.reopenableUntil),
    check('identity_closure_by_two', sql`${table.approvedById} is distinct from ${table.proposedById}`),
  ],
)
