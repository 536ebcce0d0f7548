import { client, clientLegacySwitch, type Executor, service } from '@identity/database'
import { and, arrayContains, asc, eq, gt } from 'drizzle-orm'
import type { ClientRegistration } from './domain/client-registration.ts'

export type RegisteredClient = typeof client.$inferSelect & { service: typeof service.$inferSelect }

export function clientRepository(db: Executor) {
  return {
    async find(id: string): Promise<RegisteredClient | null> {
      const [row] = await db
        .select({ client, service })
        .from(client)
        .innerJoin(service, eq(service.id, client.serviceId))
        .where(eq(client.id, id))
      return row ? { ...row.client, service: row.service } : null
    },

    /** The switches that are on at `now`. An expired one is off, although its row is still there. */
    async legacySwitches(clientId: string, now: Date) {
      return db
        .select({ name: clientLegacySwitch.name, expiresAt: clientLegacySwitch.expiresAt })
        .from(clientLegacySwitch)
        .where(and(eq(clientLegacySwitch.clientId, clientId), gt(clientLegacySwitch.expiresAt, now)))
        .orderBy(asc(clientLegacySwitch.name))
    },

    /** The clients that this address alone may name at sign-out. When there is more than one, the address names none of them. */
    async idsBySignOutUri(postLogoutRedirectUri: string, now: Date): Promise<string[]> {
      const rows = await db
        .select({ id: client.id })
        .from(client)
        .innerJoin(clientLegacySwitch, eq(clientLegacySwitch.clientId, client.id))
        .where(
          and(
            arrayContains(client.postLogoutRedirectUris, [postLogoutRedirectUri]),
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
