import { bigint, index, pgEnum, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** NOT_TRIED: the guess was over the limit of its person or its address, and was not looked up. */
export const matchTryOutcome = pgEnum('match_try_outcome', ['FOUND', 'NOT_FOUND', 'NOT_TRIED'])

/**
 * A combination of facts that a claimant tried about a person for the first time in a day: these rows show an attacker who walks through the
 * records. The person, the address and the network stand here as keyed digests only; the facts do not stand here at all.
 */
export const matchTry = pgTable(
  'match_try',
  {
    id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    triedAt: timestamp({ withTimezone: true }).notNull(),
    personDigest: text().notNull(),
    // The names with the training provider, without the date of birth, at which facts were tried that other people can know. Empty otherwise.
    targetDigests: text().array().notNull().default([]),
    // Null where no address was proved.
    addressDigest: text(),
    // Null where no browser asked: in a job, or when a journey is picked up again.
    networkDigest: text(),
    clientId: text(),
    outcome: matchTryOutcome().notNull(),
  },
  (table) => [index('match_try_tried_at').on(table.triedAt)],
)
