import { index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** A browser in which a mailbox was proved. It has limits of its own there, which no stranger can use up. */
export const knownBrowser = pgTable(
  'known_browser',
  {
    // Keyed digest of the mailbox, as in passcode_challenge: no address can be read here.
    mailboxDigest: text().notNull(),
    // SHA-256 of the random name in the browser's cookie, as in journey.
    browserDigest: text().notNull(),
    firstProvedAt: timestamp({ withTimezone: true }).notNull(),
    lastProvedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.mailboxDigest, table.browserDigest] }),
    index('known_browser_last_proved_at').on(table.lastProvedAt),
  ],
)
