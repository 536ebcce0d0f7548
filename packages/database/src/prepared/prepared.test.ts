import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, eq, gt, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type Database, type Executor } from '../client.ts'
import {
  type EmbeddedPostgres,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../embedded/embedded-postgres.ts'
import { migrate } from '../migrate.ts'
import { client, event, rateLimit, service } from '../tables.ts'
import { type Places, prepared } from './prepared.ts'

const KEPT = new Date('2026-11-28T12:00:00.123Z')

let dataDir: string
let server: EmbeddedPostgres
let database: Database
let db: Executor

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'prepared-'))
  server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), durable: false })
  await migrate(server.url)
  database = createDatabase(server.url)
  db = database.db
}, 120_000)
afterAll(async () => {
  await database.close()
  await server.stop()
  await removeEmbeddedPostgres(join(dataDir, 'postgres'))
  await rm(dataDir, { recursive: true, force: true })
})
type NewEvent = Omit<Required<typeof event.$inferInsert>, 'id' | 'journeyId' | 'staffMemberId'>
const added = prepared((on, row: Places<NewEvent>) =>
  on
    .insert(event)
    .values({
      type: row.type,
      identityId: row.identityId,
      clientId: row.clientId,
      details: row.details,
      factsSealed: row.factsSealed,
      occurredAt: row.occurredAt,
    })
    .returning(),
)
const anEvent: NewEvent = {
  type: 'TrnClaimed',
  identityId: null,
  clientId: 'npq',
  details: { agreed: ['trn', '"name"'], isIt: true },
  factsSealed: null,
  occurredAt: KEPT,
}

test('a row is encoded by its columns, and read as Drizzle reads it', async () => {
  const [made] = await added(db, anEvent)
  expect(made).toEqual({ id: expect.any(BigInt), journeyId: null, staffMemberId: null, ...anEvent })
  expect(await db.select().from(event).where(eq(event.clientId, 'npq'))).toEqual([made])
})

test('a statement has the values of each call, on the pool and in a transaction', async () => {
  await added(db, { ...anEvent, clientId: 'one' })
  const since = prepared((on, { clientId, at }: Places<{ clientId: string; at: Date }>) =>
    on
      .select({ clientId: event.clientId })
      .from(event)
      .where(and(eq(event.clientId, clientId), gt(event.occurredAt, at))),
  )
  const before = new Date(KEPT.getTime() - 1)
  expect(await since(db, { clientId: 'one', at: before })).toEqual([{ clientId: 'one' }])
  expect(await since(db, { clientId: 'one', at: KEPT })).toEqual([])
  const undone = db.transaction(async (transaction) => {
    await added(transaction, { ...anEvent, clientId: 'two' })
    expect(await since(transaction, { clientId: 'two', at: before })).toHaveLength(1)
    throw new Error('changed its mind')
  })
  await expect(undone).rejects.toThrow('changed its mind')
  expect(await since(db, { clientId: 'two', at: before })).toEqual([])
})

test('a join that finds nothing reads as Drizzle reads it', async () => {
  await db.insert(rateLimit).values({ key: 'alone', usedAt: [KEPT], forgetAt: KEPT })
  const read = (on: Executor, key: Places<{ key: string }>['key'] | string) =>
    on
      .select({
        key: rateLimit.key,
        usedAt: rateLimit.usedAt,
        client,
        part: { name: service.name, one: sql<number>`1` },
        isLate: sql<boolean>`${rateLimit.forgetAt} > now()`,
      })
      .from(rateLimit)
      .leftJoin(client, eq(client.id, rateLimit.key))
      .leftJoin(service, eq(service.id, client.serviceId))
      .where(eq(rateLimit.key, key))
  const joined = prepared((on, { key }: Places<{ key: string }>) => read(on, key))
  const rows = await joined(db, { key: 'alone' })
  expect(rows).toMatchObject([{ key: 'alone', usedAt: [KEPT], client: null, part: null }])
  expect(rows).toEqual(await read(db, 'alone'))
})

test('a list is one value, and a text is the same however long it is', async () => {
  for (const clientId of ['a', 'b,"', 'c']) await added(db, { ...anEvent, clientId })
  const among = prepared((on, { ids }: Places<{ ids: string[] }>) =>
    on
      .select({ clientId: event.clientId })
      .from(event)
      .where(sql`${event.clientId} = any(${ids})`)
      .orderBy(event.clientId),
  )
  expect(await among(db, { ids: ['a', 'b,"'] })).toEqual([{ clientId: 'a' }, { clientId: 'b,"' }])
  expect(await among(db, { ids: [] })).toEqual([])
  const times = prepared((on, { at }: Places<{ at: Date[] }>) =>
    on
      .select({ clientId: event.clientId })
      .from(event)
      .where(sql`${event.clientId} = 'a' and ${event.occurredAt} = any(${at}::timestamptz[])`),
  )
  expect(await times(db, { at: [new Date(0), KEPT] })).toEqual([{ clientId: 'a' }])
})

test('what the database refuses is told as Drizzle tells it', async () => {
  const cause = { code: '22P02' } // no uuid
  await expect(added(db, { ...anEvent, identityId: 'kit' })).rejects.toMatchObject({ cause })
  await expect(db.insert(event).values({ ...anEvent, identityId: 'kit' })).rejects.toMatchObject({ cause })
})

test('a value that is not given, and places that are counted, are faults of ours', async () => {
  await expect(added(db, { ...anEvent, clientId: undefined as never })).rejects.toThrow(
    'no value for clientId',
  )
  const spread = prepared((on, row: Places<NewEvent>) => on.insert(event).values({ ...row }))
  expect(() => spread(db, anEvent)).toThrow('name each place')
})
