import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

export const trnLookupStatus = pgEnum('trn_lookup_status', ['FOUND', 'PENDING', 'NONE', 'FAILED'])

/**
 * Match levels, the least sure first. LOW: any three identifiers agree. FIRM: one of them is a National Insurance number, a proved address or a
 * TRN. STRICT: one of them is a National Insurance number or a proved address.
 */
export const matchLevel = pgEnum('match_level', ['LOW', 'FIRM', 'STRICT'])

type Searched = Record<'nameWords' | 'trnLookupStatus' | 'trnMatchLevel' | 'blockedAt', AnyPgColumn>

/** The words of an identity's names, and tokens for how it stands, which no name has: `=FAILED`, `=LOW`, `=BLOCKED`. As the index has it. */
export const searchTokens = ({
  nameWords,
  trnLookupStatus: status,
  trnMatchLevel: level,
  blockedAt,
}: Searched) =>
  // An enum is not cast to text here: PostgreSQL lets no index rely on that.
  sql`(${nameWords} || array[
    case ${status} when 'FOUND' then '=FOUND' when 'PENDING' then '=PENDING' when 'NONE' then '=NONE' else '=FAILED' end,
    case ${level} when 'LOW' then '=LOW' when 'FIRM' then '=FIRM' when 'STRICT' then '=STRICT' end,
    case when ${blockedAt} is null then '=NOT-BLOCKED' else '=BLOCKED' end])`

/** A person as we know them. The id is their `sub` everywhere and is never given to another person. */
export const identity = pgTable(
  'identity',
  {
    id: uuid().primaryKey().defaultRandom(),
    emailAddress: text().notNull(),
    emailKey: text().notNull(),
    preferredName: text(),
    dateOfBirth: date({ mode: 'string' }).notNull(),
    nationalInsuranceNumberSealed: text(),
    nationalInsuranceNumberDigest: text(),
    trn: text(),
    // The match level of the link. It only ever rises.
    trnMatchLevel: matchLevel(),
    // When a LOW link was disputed: no service sees it until an agent has decided. Null: it was not, or it is decided.
    linkFrozenAt: timestamp({ withTimezone: true }),
    trnLookupStatus: trnLookupStatus().notNull(),
    // When the teaching record was found closed, and merged into no other: an agent looks. Null: nothing is wrong with it.
    recordClosedAt: timestamp({ withTimezone: true }),
    // Keyed digests by which the identity is found, made like those of teaching records, so that a record finds its identity.
    matchKeys: bigint({ mode: 'bigint' }).array().notNull().default([]),
    // The words of every name that the identity has or had, folded: by them staff find it. Kept by the repository of identities.
    nameWords: text().array().notNull().default([]),
    // A merged identity keeps its row, so that its id keeps resolving to the one that survived.
    mergedIntoId: uuid(),
    // When an agent blocked the identity: no service lets it in. Null: it is not blocked.
    blockedAt: timestamp({ withTimezone: true }),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
    // Since when three facts are as they are, for partners: a trigger keeps them. Null: since before they were kept.
    emailProvedAt: timestamp({ withTimezone: true }),
    preferredNameSetAt: timestamp({ withTimezone: true }),
    trnLookupStatusSetAt: timestamp({ withTimezone: true }),
    // Grows with every change of the row, by a trigger: a receiver of webhooks drops what is older than what it has.
    version: bigint({ mode: 'number' }).notNull().default(1),
  },
  (table) => [
    // One proved email, one identity. One TRN, one live identity. The rules live here, not only in code.
    uniqueIndex('identity_email_key_live').on(table.emailKey).where(sql`${table.mergedIntoId} is null`),
    uniqueIndex('identity_trn_live')
      .on(table.trn)
      .where(sql`${table.trn} is not null and ${table.mergedIntoId} is null`),
    // The address of a merged identity leads to the one that survived.
    index('identity_email_key_merged').on(table.emailKey).where(sql`${table.mergedIntoId} is not null`),
    // The identities that were merged into one: services that knew them are told their ids.
    index('identity_merged_into').on(table.mergedIntoId).where(sql`${table.mergedIntoId} is not null`),
    // What partners filter the identities of their service by, in the order in which they page through them.
    index('identity_lookup_status')
      .on(table.trnLookupStatus, table.id)
      .where(sql`${table.mergedIntoId} is null`),
    index('identity_match_level')
      .on(table.trnMatchLevel, table.id)
      .where(sql`${table.trnMatchLevel} is not null and ${table.mergedIntoId} is null`),
    index('identity_match_keys').using('gin', table.matchKeys).with({ fastupdate: false }),
    index('identity_name_words')
      .using('gin', table.nameWords)
      .with({ fastupdate: false })
      .where(sql`${table.mergedIntoId} is null`),
    // What staff search by and what they filter by, in one index: a common name with a rare filter reads only the rows that have both. Not for
    // names alone: where PostgreSQL reads rows it has to make the tokens of each.
    index('identity_search_tokens')
      .using('gin', searchTokens(table))
      .with({ fastupdate: false })
      .where(sql`${table.mergedIntoId} is null`),
    // The names of a merged identity lead to the one that survived.
    index('identity_name_words_merged')
      .using('gin', table.nameWords)
      .with({ fastupdate: false })
      .where(sql`${table.mergedIntoId} is not null`),
    check('identity_trn_is_seven_digits', sql`${table.trn} ~ '^[0-9]{7}$'`),
    check('identity_trn_when_found', sql`(${table.trn} is not null) = (${table.trnLookupStatus} = 'FOUND')`),
    check(
      'identity_match_level_of_a_trn',
      sql`(${table.trn} is not null) = (${table.trnMatchLevel} is not null)`,
    ),
  ],
)

export const identityNameKind = pgEnum('identity_name_kind', ['GIVEN', 'VERIFIED', 'PREVIOUS'])

/** Who says a name. PERSON: the identity. TEACHING_RECORD: their record. SUPPORT: an agent, on evidence. */
export const identityNameSource = pgEnum('identity_name_source', ['PERSON', 'TEACHING_RECORD', 'SUPPORT'])

/**
 * Every name a person has given us or their teaching record holds. A new name supersedes the old one of its kind and leaves it
 * readable: GIVEN is what the person says, VERIFIED what the teaching record says, PREVIOUS a name they say they had.
 */
export const identityName = pgTable(
  'identity_name',
  {
    id: uuid().primaryKey().defaultRandom(),
    identityId: uuid()
      .notNull()
      .references(() => identity.id),
    kind: identityNameKind().notNull(),
    // Null: its kind says it. VERIFIED is of the teaching record, the others are of the person.
    source: identityNameSource(),
    firstName: text().notNull(),
    middleName: text(),
    lastName: text().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    supersededAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex('identity_name_current')
      .on(table.identityId, table.kind)
      .where(sql`${table.supersededAt} is null`),
    index('identity_name_identity').on(table.identityId),
  ],
)

/**
 * Every word that a name of an identity has, once: what is typed with a slip in it is first looked up here. It does not say whose name it is, and
 * stays when the last one who had it is gone.
 */
export const nameWord = pgTable(
  'name_word',
  {
    word: text().primaryKey(),
    sound: text().notNull(),
    // The word, and the word without each of its letters, as 32-bit hashes: words that share one are a slip or two apart.
    slips: integer().array().notNull(),
  },
  (table) => [
    index('name_word_sound').on(table.sound),
    index('name_word_slips').using('gin', table.slips).with({ fastupdate: false }),
  ],
)
