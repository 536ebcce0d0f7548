import {
  client,
  clientLegacySwitch,
  clientSecret,
  type Executor,
  type Places,
  prepared,
  service,
} from '@identity/database'
import { and, arrayContains, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import type { ClientRegistration } from './domain/client-registration.ts'

export type RegisteredClient = typeof client.$inferSelect & { service: typeof service.$inferSelect }

const withService = prepared((db, { id }: Places<{ id: string }>) =>
  db
    .select({ client, service })
    .from(client)
    .innerJoin(service, eq(service.id, client.serviceId))
    .where(eq(client.id, id)),
)

const switchesOn = prepared((db, { clientId, now }: Places<{ clientId: string; now: Date }>) =>
  db
    .select({ name: clientLegacySwitch.name, expiresAt: clientLegacySwitch.expiresAt })
    .from(clientLegacySwitch)
    .where(and(eq(clientLegacySwitch.clientId, clientId), gt(clientLegacySwitch.expiresAt, now)))
    .orderBy(asc(clientLegacySwitch.name)),
)

export function clientRepository(db: Executor) {
  async function registered(id: string): Promise<RegisteredClient | null> {
    const [row] = await withService(db, { id })
    return row ? { ...row.client, service: row.service } : null
  }

  return {
    /** A client, disabled and deleted ones too: for the name of a service that was used, and for operators. */
    registered,

    /** The client that may be used. A disabled or deleted one is as one that was never there. */
    async find(id: string): Promise<RegisteredClient | null> {
      const found = await registered(id)
      return found?.disabledAt ? null : found
    },

    /** True for the first of several callers only. */
    async disable(id: string, disabledAt: Date): Promise<boolean> {
      const rows = await db
        .update(client)
        .set({ disabledAt })
        .where(and(eq(client.id, id), isNull(client.disabledAt)))
        .returning({ id: client.id })
      return rows.length === 1
    },

    /** True for the first of several callers only. */
    async enable(id: string): Promise<boolean> {
      const rows = await db
        .update(client)
        .set({ disabledAt: null })
        .where(and(eq(client.id, id), isNotNull(client.disabledAt), isNull(client.deletedAt)))
        .returning({ id: client.id })
      return rows.length === 1
    },

    /** All that lets a disabled client in goes: addresses, keys, secrets. True for the first of several callers only. */
    async delete(id: string, deletedAt: Date): Promise<boolean> {
      const nothing = { redirectUris: [], postLogoutRedirectUris: [], jwks: null, jwksUri: null }
      const rows = await db
        .update(client)
        .set({ ...nothing, backchannelLogoutUri: null, deletedAt })
        .where(and(eq(client.id, id), isNotNull(client.disabledAt), isNull(client.deletedAt)))
        .returning({ id: client.id })
      if (rows.length === 0) return false
      await db.delete(clientSecret).where(eq(clientSecret.clientId, id))
      await db.delete(clientLegacySwitch).where(eq(clientLegacySwitch.clientId, id))
      return true
    },

    /** The switches that are on at `now`. An expired one is off, although its row is still there. */
    legacySwitches: (clientId: string, now: Date) => switchesOn(db, { clientId, now }),

    /** The clients that this address alone may name at sign-out. When there is more than one, the address names none of them. */
    async idsBySignOutUri(postLogoutRedirectUri: string, now: Date): Promise<string[]> {
      const rows = await db
        .select({ id: client.id })
        .from(client)
        .innerJoin(clientLegacySwitch, eq(clientLegacySwitch.clientId, client.id))
        .where(
          and(
            arrayContains(client.postLogoutRedirectUris, [postLogoutRedirectUri]),
            isNull(client.disabledAt),
            eq(clientLegacySwitch.name, 'LOGOUT_BY_URI_LOOKUP'),
            gt(clientLegacySwitch.expiresAt, now),
          ),
        )
      return rows.map(({ id }) => id)
    },

    async list() {
      return db
        .select({ client, service })
        .from(client)
        .innerJoin(service, eq(service.id, client.serviceId))
        .orderBy(asc(client.id))
    },

    /** The clients of a service, deleted ones too, by their ids. */
    async ofService(serviceId: string): Promise<RegisteredClient[]> {
      const rows = await db
        .select({ client, service })
        .from(client)
        .innerJoin(service, eq(service.id, client.serviceId))
        .where(eq(client.serviceId, serviceId))
        .orderBy(asc(client.id))
      return rows.map((row) => ({ ...row.client, service: row.service }))
    },

    /** Registers or changes a client as it is described, with its service, and with these legacy switches only. True when it is new. */
    async register({ service: owner, legacySwitches, ...described }: ClientRegistration): Promise<boolean> {
      await db.insert(service).values(owner).onConflictDoUpdate({ target: service.id, set: owner })
      const row = { ...described, serviceId: owner.id }
      const [before] = await db.select({ id: client.id }).from(client).where(eq(client.id, row.id))
      await db.insert(client).values(row).onConflictDoUpdate({ target: client.id, set: row })
      await db.delete(clientLegacySwitch).where(eq(clientLegacySwitch.clientId, row.id))
      if (legacySwitches.length > 0) {
        await db
          .insert(clientLegacySwitch)
          .values(legacySwitches.map((one) => ({ clientId: row.id, ...one })))
      }
      return !before
    },
  }
}
