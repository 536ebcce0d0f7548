import { sql } from 'drizzle-orm'
import { index, jsonb, pgEnum, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'

/**
 * Why an agent has to look. NO_MATCH, MULTIPLE_MATCHES: the answers lead to no record, or to several. CONTRADICTION: the claimant says that they
 * have QTS and no TRN. RECORDS_UNAVAILABLE: the records were out of date when they answered. TRN_DIFFERS: the TRN they gave is another teacher's.
 * POSSIBLE_DUPLICATE: two records, or two identities, look like one person's. NOT_ME: the holder says that the record is not theirs.
 * OWNER_NOT_RECOGNISED, OWNER_NO_ACCESS: the record is another identity's, whose address they do not know or cannot get at. CLAIM_DISPUTED: the
 * reader of the address on the record says that another person claimed it. RECORD_CLOSED: the record of an identity was closed, and merged into
 * no other. NEEDS_PROOF: a record is linked, less surely than a service wants, and its holder could not prove that it is theirs. TRN_WITHHELD:
 * the record is on the list of those that no identity gets before an agent has looked. HOLDER_DISPLACED: a claimant who proved more took the record
 * from an identity that was linked at LOW.
 */
export const supportTaskReason = pgEnum('support_task_reason', [
  'NO_MATCH',
  'MULTIPLE_MATCHES',
  'OWNER_NOT_RECOGNISED',
  'OWNER_NO_ACCESS',
  'CONTRADICTION',
  'TRN_DIFFERS',
  'NOT_ME',
  'RECORDS_UNAVAILABLE',
  'POSSIBLE_DUPLICATE',
  'CLAIM_DISPUTED',
  'RECORD_CLOSED',
  'NEEDS_PROOF',
  'TRN_WITHHELD',
  'HOLDER_DISPLACED',
])
export const supportTaskStatus = pgEnum('support_task_status', ['OPEN', 'CLOSED'])

/** One try to find a record: when, what came of it, and which kinds of answer it had to go by. Never the answers. */
export type MatchAttempt = { at: string; outcome: string; given: string[] }

export const supportTask = pgTable(
  'support_task',
  {
    id: uuid().primaryKey().defaultRandom(),
    // Not a foreign key: unfinished and finished journeys are cleared away long before their tasks are.
    journeyId: uuid(),
    // The service that the person was on their way to.
    clientId: text(),
    identityId: uuid()
      .notNull()
      .references(() => identity.id),
    // The subject, such as the search for one identity's record. Each has one open task at most, however often it comes up.
    matter: text().notNull(),
    reason: supportTaskReason().notNull(),
    status: supportTaskStatus().notNull().default('OPEN'),
    answersSealed: text().notNull(),
    attempts: jsonb().$type<MatchAttempt[]>().notNull(),
    openedAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
    closedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex('support_task_open_matter').on(table.matter).where(sql`${table.status} = 'OPEN'`),
    index('support_task_identity').on(table.identityId),
    index('support_task_open_reason').on(table.reason, table.openedAt).where(sql`${table.status} = 'OPEN'`),
  ],
)
