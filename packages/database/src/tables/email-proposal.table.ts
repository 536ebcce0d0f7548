import { sql } from 'drizzle-orm'
import { check, index, pgEnum, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'
import { staffMember } from './staff.table.ts'

/** What the member of staff saw of the person who asks. DOCUMENT: evidence. KNOWLEDGE: answers only, so that a lead has to approve. */
export const emailProposalProof = pgEnum('email_proposal_proof', ['DOCUMENT', 'KNOWLEDGE'])

/**
 * Another address for an identity, which a member of staff proposes for a person who cannot read the old one. Its reader proves it by a mailed
 * link; it takes effect a day later, unless it is stopped.
 */
export const emailProposal = pgTable(
  'email_proposal',
  {
    id: uuid().primaryKey().defaultRandom(),
    identityId: uuid()
      .notNull()
      .references(() => identity.id),
    emailAddress: text().notNull(),
    emailKey: text().notNull(),
    proof: emailProposalProof().notNull(),
    proposedById: uuid()
      .notNull()
      .references(() => staffMember.id),
    proposedAt: timestamp({ withTimezone: true }).notNull(),
    // The task that asks for it, which ends when it takes effect. Not a foreign key: tasks are cleared away before this is.
    taskId: uuid(),
    // The lead who approved a change that stands on knowledge only.
    approvedById: uuid().references(() => staffMember.id),
    approvedAt: timestamp({ withTimezone: true }),
    // SHA-256 of the tokens in the mails to the new and to the old address; null until the worker has drawn them.
    proveTokenHash: text(),
    stopTokenHash: text(),
    provableUntil: timestamp({ withTimezone: true }).notNull(),
    provedAt: timestamp({ withTimezone: true }),
    // A day after the address was proved and, where needed, approved. Null: not yet.
    effectiveAt: timestamp({ withTimezone: true }),
    // It ends in one of these. Neither: it is pending.
    tookEffectAt: timestamp({ withTimezone: true }),
    stoppedAt: timestamp({ withTimezone: true }),
    stopReason: text(),
  },
  (table) => [
    uniqueIndex('email_proposal_pending')
      .on(table.identityId)
      .where(sql`${table.tookEffectAt} is null and ${table.stoppedAt} is null`),
    uniqueIndex('email_proposal_prove_token').on(table.proveTokenHash),
    uniqueIndex('email_proposal_stop_token').on(table.stopTokenHash),
    index('email_proposal_identity').on(table.identityId),
    check('email_proposal_one_end', sql`${table.tookEffectAt} is null or ${table.stoppedAt} is null`),
  ],
)
