import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgEnum, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'
import { staffMember } from './staff.table.ts'

/**
 * PROPOSED: a member of staff says that two identities are one person, and a second one has to approve. MERGED: it was done. REFUSED: it was
 * not. UNDONE: it was done, and taken back.
 */
export const identityMergeStatus = pgEnum('identity_merge_status', [
  'PROPOSED',
  'MERGED',
  'REFUSED',
  'UNDONE',
])

/** Which of the two identities a fact of the survivor comes from, for each fact that differed. */
export type MergeChoicesColumn = Partial<Record<string, 'FROM' | 'INTO'>>

/** A merge of two identities of one person, from its proposal on. */
export const identityMerge = pgTable(
  'identity_merge',
  {
    id: uuid().primaryKey().defaultRandom(),
    // The one that goes, and the one that stays.
    fromId: uuid()
      .notNull()
      .references(() => identity.id),
    intoId: uuid()
      .notNull()
      .references(() => identity.id),
    status: identityMergeStatus().notNull(),
    choices: jsonb().$type<MergeChoicesColumn>().notNull(),
    // Keyed digests of both identities as they were previewed: a merge is approved only while they stand.
    fromVersion: text().notNull(),
    intoVersion: text().notNull(),
    // The task on which it was proposed. Null: on none.
    taskId: uuid(),
    // Null: by an operator, in a system without staff.
    proposedById: uuid().references(() => staffMember.id),
    proposedAt: timestamp({ withTimezone: true }).notNull(),
    reason: text().notNull(),
    // What the proposer wrote for the second person: sealed.
    noteSealed: text(),
    // Who approved or refused it. Null: nobody has yet, or it fell because an identity changed.
    decidedById: uuid().references(() => staffMember.id),
    decidedAt: timestamp({ withTimezone: true }),
    refusalReason: text(),
    undoUntil: timestamp({ withTimezone: true }),
    // Both identities before the merge, the survivor after it, and the tasks that moved: sealed. It goes when the time to undo is over.
    snapshotSealed: text(),
    undoneById: uuid().references(() => staffMember.id),
    undoneAt: timestamp({ withTimezone: true }),
    undoReason: text(),
  },
  (table) => [
    // One open proposal for two identities, whichever of them is to stay.
    uniqueIndex('identity_merge_proposed_pair')
      .on(sql`least(${table.fromId}, ${table.intoId})`, sql`greatest(${table.fromId}, ${table.intoId})`)
      .where(sql`${table.status} = 'PROPOSED'`),
    // An identity is merged away once at a time.
    uniqueIndex('identity_merge_merged_from').on(table.fromId).where(sql`${table.status} = 'MERGED'`),
    index('identity_merge_from').on(table.fromId),
    index('identity_merge_into').on(table.intoId),
    index('identity_merge_proposed_at').on(table.proposedAt, table.id),
    index('identity_merge_waiting').on(table.proposedAt, table.id).where(sql`${table.status} = 'PROPOSED'`),
    index('identity_merge_undo_until').on(table.undoUntil).where(sql`${table.snapshotSealed} is not null`),
    check('identity_merge_decided', sql`(${table.status} = 'PROPOSED') = (${table.decidedAt} is null)`),
    check('identity_merge_undone', sql`(${table.status} = 'UNDONE') = (${table.undoneAt} is not null)`),
  ],
)
