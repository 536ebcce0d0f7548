import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { identity, matchLevel } from './identity.table.ts'
import { staffMember } from './staff.table.ts'

/** A record that a member of staff took from an identity: no search gives it to them again. */
export const ruledOutRecord = pgTable(
  'ruled_out_record',
  {
    identityId: uuid()
      .notNull()
      .references(() => identity.id),
    trn: text().notNull(),
    // How sure the link was, so that taking it back restores it.
    levelBefore: matchLevel().notNull(),
    ruledOutAt: timestamp({ withTimezone: true }).notNull(),
    ruledOutById: uuid()
      .notNull()
      .references(() => staffMember.id),
  },
  (table) => [primaryKey({ columns: [table.identityId, table.trn] })],
)
