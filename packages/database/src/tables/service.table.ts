import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Anything that uses us: what people see of it. */
export const service = pgTable('service', {
  id: text().primaryKey(),
  name: text().notNull(),
  url: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
})

/** An OpenID Connect client of a service. */
export const client = pgTable('client', {
  id: text().primaryKey(),
  serviceId: text()
    .notNull()
    .references(() => service.id),
  redirectUris: text().array().notNull(),
  postLogoutRedirectUris: text().array().notNull(),
  scopes: text().array().notNull(),
  grantTypes: text().array().notNull(),
  tokenEndpointAuthMethod: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
})

/** Secrets are long-lived, so only their argon2id hash is kept. More than one may be live while a service rotates. */
export const clientSecret = pgTable(
  'client_secret',
  {
    id: uuid().primaryKey().defaultRandom(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    hash: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }),
  },
  (table) => [index('client_secret_client').on(table.clientId)],
)
