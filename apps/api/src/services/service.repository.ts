import { client, type Executor, service } from '@identity/database'
import { and, asc, count, eq, getTableColumns, gt, isNull, sql } from 'drizzle-orm'
import type { ServiceSettings } from './service-settings.ts'

export type Service = typeof service.$inferSelect
type Place = { name: string; id: string }

export function serviceRepository(db: Executor) {
  return {
    /** Services by name, after a place in the list, with the number of their clients that are in use. */
    async page(after: Place | null, limit: number): Promise<(Service & { clientsInUse: number })[]> {
      const place = sql`(${service.name}, ${service.id})`
      return db
        .select({ ...getTableColumns(service), clientsInUse: count(client.id) })
        .from(service)
        .leftJoin(client, and(eq(client.serviceId, service.id), isNull(client.disabledAt)))
        .where(after ? gt(place, sql`(${after.name}, ${after.id})`) : undefined)
        .groupBy(service.id)
        .orderBy(asc(service.name), asc(service.id))
        .limit(limit)
    },

    async find(id: string): Promise<Service | null> {
      const [found] = await db.select().from(service).where(eq(service.id, id))
      return found ?? null
    },

    /** The same, locked: of two changes at once, the second sees the first. */
    async lock(id: string): Promise<Service | null> {
      const [found] = await db.select().from(service).where(eq(service.id, id)).for('update')
      return found ?? null
    },

    /** True for the first of several callers only. */
    async add(id: string, settings: ServiceSettings): Promise<boolean> {
      const rows = await db
        .insert(service)
        .values({ id, ...settings })
        .onConflictDoNothing()
        .returning({ id: service.id })
      return rows.length === 1
    },

    async change(id: string, settings: ServiceSettings): Promise<void> {
      await db.update(service).set(settings).where(eq(service.id, id))
    },
  }
}
