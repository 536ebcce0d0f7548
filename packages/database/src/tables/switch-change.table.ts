import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, pgEnum, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** What a service owner can turn off. SENDING: mails. MATCHING: looking for teaching records. SIGN_UP: new identities. */
export const switchName = pgEnum('switch_name', ['SENDING', 'MATCHING', 'SIGN_UP'])

export const switchReason = pgEnum('switch_reason', ['INCIDENT', 'MAINTENANCE', 'SECURITY', 'TEST', 'OVER'])

/** Each turn of a switch. The newest of a name is how it stands; none: on. */
export const switchChange = pgTable(
  'switch_change',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    name: switchName().notNull(),
    isOn: boolean().notNull(),
    // When one that is off is on again by itself. Null: it stays.
    until: timestamp({ withTimezone: true }),
    reason: switchReason().notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
    // Null: an operator.
    changedById: uuid(),
  },
  (table) => [
    index('switch_change_name').on(table.name, table.id),
    check('switch_change_until_when_off', sql`${table.until} is null or not ${table.isOn}`),
  ],
)

export const noticePlace = pgEnum('notice_place', ['TEACHER_PAGES', 'SUPPORT_PAGES'])

/** A notice on our pages, for a while. The newest of a place counts; one without a text takes the one before down. */
export const serviceNotice = pgTable(
  'service_notice',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    place: noticePlace().notNull(),
    text: text(),
    startsAt: timestamp({ withTimezone: true }).notNull(),
    endsAt: timestamp({ withTimezone: true }).notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
    changedById: uuid(),
  },
  (table) => [
    index('service_notice_place').on(table.place, table.id),
    check('service_notice_is_short', sql`char_length(${table.text}) <= 300`),
    check('service_notice_ends', sql`${table.endsAt} >= ${table.startsAt}`),
  ],
)
