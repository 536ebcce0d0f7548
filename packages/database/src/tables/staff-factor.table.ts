import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { staffMember, staffSession } from './staff.table.ts'

export const staffFactorKind = pgEnum('staff_factor_kind', ['PASSKEY', 'AUTHENTICATOR_APP'])

/** A second factor of a member of staff. It was shown once before its row was written. */
export const staffFactor = pgTable(
  'staff_factor',
  {
    id: uuid().primaryKey().defaultRandom(),
    memberId: uuid()
      .notNull()
      .references(() => staffMember.id),
    kind: staffFactorKind().notNull(),
    // What the member calls it.
    name: text().notNull(),
    addedAt: timestamp({ withTimezone: true }).notNull(),
    lastUsedAt: timestamp({ withTimezone: true }).notNull(),
    // Of a passkey. The id and the key are base64url; the counter rises with each use, or stays 0 where the device does not count.
    credentialId: text(),
    publicKey: text(),
    counter: bigint({ mode: 'number' }),
    transports: text().array(),
    // Of an authenticator app: its secret, sealed, and the last half minute whose code was used.
    secretSealed: text(),
    lastUsedStep: bigint({ mode: 'number' }),
  },
  (table) => [
    index('staff_factor_member').on(table.memberId),
    uniqueIndex('staff_factor_credential').on(table.credentialId),
    check(
      'staff_factor_has_what_its_kind_needs',
      sql`case ${table.kind}
        when 'PASSKEY' then ${table.credentialId} is not null and ${table.publicKey} is not null and ${table.counter} is not null
        else ${table.secretSealed} is not null and ${table.lastUsedStep} is not null
      end`,
    ),
  ],
)

/** A recovery code of a member. The first letters find the row; the whole code is kept as argon2id. */
export const staffRecoveryCode = pgTable(
  'staff_recovery_code',
  {
    id: uuid().primaryKey().defaultRandom(),
    memberId: uuid()
      .notNull()
      .references(() => staffMember.id),
    selector: text().notNull(),
    hash: text().notNull(),
    madeAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: timestamp({ withTimezone: true }),
  },
  (table) => [uniqueIndex('staff_recovery_code_selector').on(table.memberId, table.selector)],
)

export const staffChallengePurpose = pgEnum('staff_challenge_purpose', [
  'ADD_PASSKEY',
  'SHOW_PASSKEY',
  'ADD_AUTHENTICATOR_APP',
])

/** What a staff session was asked to answer: a passkey's challenge, or the secret of an app that is being added. The newest counts. */
export const staffChallenge = pgTable(
  'staff_challenge',
  {
    staffSessionId: uuid()
      .notNull()
      .references(() => staffSession.id, { onDelete: 'cascade' }),
    purpose: staffChallengePurpose().notNull(),
    valueSealed: text().notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffSessionId, table.purpose] })],
)

/** A staff session that an invitation opened: in it, and in no other, the first second factor may be added without showing one. */
export const staffEnrolment = pgTable('staff_enrolment', {
  staffSessionId: uuid()
    .primaryKey()
    .references(() => staffSession.id, { onDelete: 'cascade' }),
})

/** A member whose second factor was wrong too often. An owner resets their factors. */
export const staffFactorLock = pgTable('staff_factor_lock', {
  memberId: uuid()
    .primaryKey()
    .references(() => staffMember.id),
  lockedAt: timestamp({ withTimezone: true }).notNull(),
})

/** An owner wants a member to become an owner, and another owner has to agree. */
export const staffOwnerProposal = pgTable('staff_owner_proposal', {
  memberId: uuid()
    .primaryKey()
    .references(() => staffMember.id),
  proposedById: uuid()
    .notNull()
    .references(() => staffMember.id),
  proposedAt: timestamp({ withTimezone: true }).notNull(),
})
