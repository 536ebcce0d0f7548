import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** The uses of a limited thing, such as the passcodes sent to one address. */
export const rateLimit = pgTable(
  'rate_limit',
  {
    // Keyed digest of the limited thing and its user: no email address and no network address can be read here.
    key: text().primaryKey(),
    // Oldest first, and never more than the limit allows.
    usedAt: timestamp({ withTimezone: true }).array().notNull(),
    // From then on the row says nothing more and can go.
    forgetAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index('rate_limit_forget_at').on(table.forgetAt)],
)
