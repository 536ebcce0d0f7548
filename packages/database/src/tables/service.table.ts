import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { matchLevel } from './identity.table.ts'

/**
 * A service's need of a TRN. REQUIRED: every question is asked that may find it. OPTIONAL: only the few that suit every person.
 * NEEDED_BEFORE_ENTRY: as REQUIRED, and no identity enters without one. NOT_ASKED: no record is looked for, and nothing is asked to find one.
 */
export const trnRequirement = pgEnum('trn_requirement', [
  'REQUIRED',
  'OPTIONAL',
  'NEEDED_BEFORE_ENTRY',
  'NOT_ASKED',
])

/** Anything that uses us: its words on our pages, and its rules of entry. */
export const service = pgTable(
  'service',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    url: text().notNull(),
    // The header's words, where the name alone does not do.
    headerName: text(),
    // The last words before a person goes back to the service.
    closingText: text(),
    helpEmailAddress: text(),
    helpPhoneNumber: text(),
    helpUrl: text(),
    trnRequirement: trnRequirement().notNull().default('REQUIRED'),
    // The match level from which on the service sees anything of a record.
    matchPolicy: matchLevel().notNull().default('LOW'),
    // Identities may enter while the lookup status is PENDING, and when it is NONE.
    allowsPending: boolean().notNull().default(true),
    allowsNone: boolean().notNull().default(true),
    blocksProhibited: boolean().notNull().default(false),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    check(
      'service_needs_trn_before_entry',
      sql`${table.trnRequirement} <> 'NEEDED_BEFORE_ENTRY' or not (${table.allowsPending} or ${table.allowsNone})`,
    ),
  ],
)

/** An OpenID Connect client of a service. */
export const client = pgTable(
  'client',
  {
    id: text().primaryKey(),
    serviceId: text()
      .notNull()
      .references(() => service.id),
    redirectUris: text().array().notNull(),
    postLogoutRedirectUris: text().array().notNull(),
    scopes: text().array().notNull(),
    grantTypes: text().array().notNull(),
    tokenEndpointAuthMethod: text().notNull(),
    // Public keys of a client that signs its own requests: as they are, or where to read them. Never both.
    jwks: jsonb().$type<{ keys: Record<string, unknown>[] }>(),
    jwksUri: text(),
    idTokenSignedResponseAlg: text().notNull().default('RS256'),
    // The address for our logout tokens, and whether each must name the session.
    backchannelLogoutUri: text(),
    isBackchannelSessionRequired: boolean().notNull().default(false),
    isDpopBound: boolean().notNull().default(false),
    isParRequired: boolean().notNull().default(false),
    // From then on nothing of ours knows it. Deleted ones are disabled too: their row stays, so that no other client gets the id.
    disabledAt: timestamp({ withTimezone: true }),
    deletedAt: timestamp({ withTimezone: true }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    check('client_one_kind_of_keys', sql`${table.jwks} is null or ${table.jwksUri} is null`),
    check('client_id_token_alg_is_known', sql`${table.idTokenSignedResponseAlg} in ('RS256', 'ES256')`),
  ],
)

/** The things that we do differently for an older service, for now. */
export const legacySwitchName = pgEnum('legacy_switch_name', [
  'STRING_BOOLEANS',
  'PHONE_WITHOUT_SCOPE',
  'CLAIMS_IN_ID_TOKEN',
  'LOGOUT_BY_URI_LOOKUP',
  'PKCE_OPTIONAL',
  'ALWAYS_ISSUE_REFRESH_TOKEN',
])

/** A switch stops by itself: each has an end, so that none stays on because it was forgotten. */
export const clientLegacySwitch = pgTable(
  'client_legacy_switch',
  {
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    name: legacySwitchName().notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.name] })],
)

/** No secret can be read again. More than one may be live while a service rotates. */
export const clientSecret = pgTable(
  'client_secret',
  {
    id: uuid().primaryKey().defaultRandom(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    /** argon2id: slow to check. */
    hash: text().notNull(),
    /** Keyed, and quick to check: of a secret that we generated. Null until such a secret of an older build is first used. */
    digest: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }),
  },
  (table) => [index('client_secret_client').on(table.clientId)],
)
