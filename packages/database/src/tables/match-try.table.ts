import { bigint, index, pgEnum, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** NOT_TRIED: too much had been guessed about that person, or under that address, and the guess was not looked at. */
export const matchTryOutcome = pgEnum('match_try_outcome', ['FOUND', 'NOT_FOUND', 'NOT_TRIED'])

/**
 * A combination of facts that somebody tried about a person for the first time in a day, so that it shows when records are walked through. Who
 * was meant, the address and the network stand here as keyed digests only; what was tried does not stand here at all.
 */
export const matchTry = pgTable(
  'match_try',
  {
    id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    triedAt: timestamp({ withTimezone: true }).notNull(),
    personDigest: text().notNull(),
    // Null for an address that is no one person's.
    addressDigest: text(),
    // Null where nobody's browser asked: at a job, or when a journey is picked up again.
    networkDigest: text(),
    clientId: text(),
    outcome: matchTryOutcome().notNull(),
  },
  (table) => [index('match_try_tried_at').on(table.triedAt)],
)
