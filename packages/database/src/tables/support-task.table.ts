import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'
import { staffMember } from './staff.table.ts'

/**
 * Why an agent has to look. NO_MATCH, MULTIPLE_MATCHES: the answers lead to no record, or to several. CONTRADICTION: the claimant says that they
 * have QTS and no TRN. RECORDS_UNAVAILABLE: the records were out of date when they answered. TRN_DIFFERS: the TRN they gave is another teacher's.
 * POSSIBLE_DUPLICATE: two records, or two identities, look like one person's. NOT_ME: the holder says that the record is not theirs.
 * OWNER_NOT_RECOGNISED, OWNER_NO_ACCESS: the record is another identity's, whose address they do not know or cannot get at. CLAIM_DISPUTED: the
 * reader of the address on the record says that another person claimed it. RECORD_CLOSED: the record of an identity was closed, and merged into
 * no other. NEEDS_PROOF: a record is linked, less surely than a service wants, and its holder could not prove that it is theirs. TRN_WITHHELD:
 * the record is on the list of those that no identity gets before an agent has looked. HOLDER_DISPLACED: a claimant who proved more took the record
 * from an identity that was linked at LOW. CHANGE_REQUEST: the holder asks for a change that needs evidence, or a service’s identity check found other
 * details. REVERT: the holder asks us to undo one.
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
  'CHANGE_REQUEST',
  'REVERT',
])
export const supportTaskStatus = pgEnum('support_task_status', ['OPEN', 'CLOSED'])

/**
 * The stage of an open task. NEW: no agent has opened it to work on it. IN_PROGRESS: an agent has. WAITING_FOR_TEACHER: the teacher was asked, and the time
 * until they answer does not count. ESCALATED: a lead has to look. AWAITING_SECOND: a second member of staff has to approve.
 */
export const supportTaskStage = pgEnum('support_task_stage', [
  'NEW',
  'IN_PROGRESS',
  'WAITING_FOR_TEACHER',
  'ESCALATED',
  'AWAITING_SECOND',
])

/**
 * The end of a task. LINKED: a record is linked now, or another one. UNLINKED: the record was taken from the identity. CONFIRMED: the link
 * stays as it is. NOT_MATCHED: an agent looked, and found no record. CHANGED: details or an address were changed. MERGED, KEPT_SEPARATE: two
 * identities. RELEASED: a withheld TRN was given out. REFUSED: nothing changes, and the teacher is told why. NO_LONGER_NEEDED: it settled
 * itself.
 */
export const supportTaskOutcome = pgEnum('support_task_outcome', [
  'LINKED',
  'UNLINKED',
  'CONFIRMED',
  'NOT_MATCHED',
  'CHANGED',
  'MERGED',
  'KEPT_SEPARATE',
  'RELEASED',
  'REFUSED',
  'NO_LONGER_NEEDED',
])

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
    // The references that teachers were told for it, the first one first: each visit in which the matter came up has its own.
    toldReferences: text().array().notNull().default([]),
    // The last day of the promise, by the London calendar: the fifth working day after it was opened. Null: opened by an older build.
    dueOn: date({ mode: 'string' }),
    stage: supportTaskStage().notNull().default('NEW'),
    // Since when the teacher has been asked. Null: they are not being waited for.
    waitingSince: timestamp({ withTimezone: true }),
    assigneeId: uuid().references(() => staffMember.id),
    // The soft lock: who has the task open, and until when.
    lockedById: uuid().references(() => staffMember.id),
    lockedUntil: timestamp({ withTimezone: true }),
    // Who had it open when a lead took it over: they are told. Null: it was not taken over.
    takenFromId: uuid().references(() => staffMember.id),
    // The member of staff who changed it last, and when.
    touchedById: uuid().references(() => staffMember.id),
    touchedAt: timestamp({ withTimezone: true }),
    // Counts changes by staff, so that two of them do not overwrite each other.
    version: integer().notNull().default(0),
    outcome: supportTaskOutcome(),
    // One of the reasons that the outcome allows.
    outcomeReason: text(),
    // Null for a closed task: it settled itself.
    closedById: uuid().references(() => staffMember.id),
  },
  (table) => [
    uniqueIndex('support_task_open_matter').on(table.matter).where(sql`${table.status} = 'OPEN'`),
    index('support_task_identity').on(table.identityId),
    index('support_task_told_references').using('gin', table.toldReferences),
    index('support_task_open_assignee')
      .on(table.assigneeId, table.openedAt)
      .where(sql`${table.status} = 'OPEN'`),
    // The queue, oldest first and by due day; see tasks/queue/due-day.ts of the API.
    index('support_task_open_opened').on(table.openedAt, table.id).where(sql`${table.status} = 'OPEN'`),
    index('support_task_open_due')
      .on(sql`coalesce(${table.dueOn}, (${table.openedAt} at time zone 'Europe/London')::date + 7)`, table.id)
      .where(sql`${table.status} = 'OPEN'`),
    index('support_task_open_stage').on(table.stage, table.openedAt).where(sql`${table.status} = 'OPEN'`),
    index('support_task_open_client').on(table.clientId, table.openedAt).where(sql`${table.status} = 'OPEN'`),
    // Tasks of an older build, which kept no references: the search for one looks at these besides.
    index('support_task_untold').on(table.id).where(sql`cardinality(${table.toldReferences}) = 0`),
    index('support_task_closed_at').on(table.closedAt).where(sql`${table.status} = 'CLOSED'`),
    check('support_task_outcome_when_closed', sql`${table.outcome} is null or ${table.status} = 'CLOSED'`),
    check(
      'support_task_lock_has_an_end',
      sql`(${table.lockedById} is null) = (${table.lockedUntil} is null)`,
    ),
    index('support_task_open_reason').on(table.reason, table.openedAt).where(sql`${table.status} = 'OPEN'`),
  ],
)
