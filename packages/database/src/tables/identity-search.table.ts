import { sql } from 'drizzle-orm'
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'

/**
 * What staff find an identity by, and nothing else: small rows, and one index that answers a name with every filter. The tokens are the words of
 * its names and how it stands, which no name has: `=FAILED`, `=LOW`, `=BLOCKED`, `=TASK` with an open task, `=USED:claim` for each client of a
 * session that is kept. A merged identity has none.
 *
 * Triggers keep it, at the end of each transaction that changes a fact, so that a build which does not know the table keeps it too. The view
 * `identity_search_now` says what each row has to be.
 */
export const identitySearch = pgTable(
  'identity_search',
  {
    identityId: uuid()
      .primaryKey()
      .references(() => identity.id, { onDelete: 'cascade' }),
    tokens: text().array().notNull().default(sql`'{}'`),
  },
  (table) => [index('identity_search_by_tokens').using('gin', table.tokens).with({ fastupdate: false })],
)
