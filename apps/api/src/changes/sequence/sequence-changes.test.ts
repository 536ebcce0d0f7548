import { randomUUID } from 'node:crypto'
import { eventOutbox, identityChange, webhookDelivery, webhookEndpoint } from '@identity/database'
import { afterEach, expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { aVisitor, aWriter, feedOf, NPQ, sequenceAll, type Writer } from '../follow-changes.builder.ts'
import { lagWatch } from './run-sequencer.ts'
import { sequenceChanges } from './sequence-changes.step.ts'

const world = useWorld()
const open: Writer[] = []

async function aTransaction(identityId: string) {
  const writer = await aWriter(world.get(), identityId)
  open.push(writer)
  return writer
}

afterEach(async () => {
  for (const writer of open.splice(0)) await writer.end('roll back')
  await world.get().database.db.delete(eventOutbox)
  await world.get().database.db.delete(identityChange)
})

const seen = async () => (await feedOf(world.get())).map(({ occurredAt }) => occurredAt)
const waiting = () => world.get().database.db.$count(eventOutbox)

test('a transaction that stays open for long holds up no other, and its own change is told after them', async () => {
  const { changes } = world.get().deps.repositories
  const { id } = await aVisitor(world.get(), NPQ)
  const slow = await aTransaction(id)
  const told: Date[] = []
  for (let at = 0; at < 5; at += 1) {
    const fast = await aTransaction(id)
    await fast.end('commit')
    await sequenceChanges(world.get().deps)
    told.push(fast.occurredAt)
    expect(await seen()).toEqual(told)
  }
  const readSoFar = await changes.head()
  await slow.end('commit')
  await sequenceAll(world.get())
  // Its event has the lowest number of all, and its place is behind what a reader has had.
  expect(await seen()).toEqual([...told, slow.occurredAt])
  const part = { clientId: NPQ, after: readSoFar, upTo: await changes.head() }
  const next = await changes.page({ ...part, dataGroups: ['EMAIL_ADDRESS'] }, 10)
  expect(next.map(({ occurredAt }) => occurredAt)).toEqual([slow.occurredAt])
})

test('of sixteen writers of one identity that hold its row, the changes stand in the order of its versions', async () => {
  const { clock, deps } = world.get()
  const { id } = await aVisitor(world.get(), NPQ)
  const begun = clock.now().getTime()
  const write = () =>
    deps.inTransaction(async ({ events, identities }) => {
      const { version = 0 } = (await identities.lock(id)) ?? {}
      const at = new Date(begun + Number(version))
      await identities.setBlocked(id, at, at)
      await events.record({ type: 'IdentityBlocked', identityId: id }, at)
    })
  const writers = Promise.all(Array.from({ length: 16 }, write))
  for (let look = 0; look < 8; look += 1) await sequenceChanges(deps, 3)
  await writers
  await sequenceAll(world.get())
  const places = (await seen()).map((at) => at.getTime() - begun)
  expect(places).toHaveLength(16)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test('what was rolled back is not told', async () => {
  const { id } = await aVisitor(world.get(), NPQ)
  const [lost, kept] = [await aTransaction(id), await aTransaction(id)]
  await kept.end('commit')
  await lost.end('roll back')
  await sequenceAll(world.get())
  expect(await seen()).toEqual([kept.occurredAt])
})

test('a transaction of another kind that writes for long, anywhere in the cluster, holds nothing up', async () => {
  const { database } = world.get()
  const { id } = await aVisitor(world.get(), NPQ)
  await database.sql.begin('isolation level repeatable read', async (other) => {
    await other`select pg_current_xact_id()`
    const writer = await aTransaction(id)
    await writer.end('commit')
    await sequenceChanges(world.get().deps)
    expect(await seen()).toEqual([writer.occurredAt])
  })
})

test('how far the feed is behind is measured, and warned of once', async () => {
  const { database, deps } = world.get()
  const logged: string[] = []
  const log = (level: string) => (_fields: object, text: string) => void logged.push(`${level}: ${text}`)
  const watch = lagWatch(deps, { info: log('info'), warn: log('warn') } as never)
  const { id } = await aVisitor(world.get(), NPQ)
  const late = await aTransaction(id)
  await late.end('commit')
  expect(await watch()).toBeLessThan(30_000)
  expect(logged).toEqual([])
  await database.sql`update event_outbox set written_at = written_at - interval '31 seconds'`
  expect(await watch()).toBeGreaterThanOrEqual(31_000)
  await watch()
  expect(logged).toEqual(['warn: the feed of changes is behind'])
  await sequenceAll(world.get())
  expect(await watch()).toBe(0)
  expect(logged[1]).toBe('info: the feed of changes is up to date again')
  expect(await seen()).toEqual([late.occurredAt])
})

test('what a cluster with higher transaction numbers wrote is told after a restore', async () => {
  const { database, deps } = world.get()
  const { id } = await aVisitor(world.get(), NPQ)
  const [restored, after] = [await aTransaction(id), await aTransaction(id)]
  await restored.end('commit')
  await database.sql`update event_outbox set writer = '9000000000000000000'`
  await after.end('commit')
  await sequenceChanges(deps)
  expect(await seen()).toEqual([restored.occurredAt, after.occurredAt])
})

test('of sixteen sequencers at once one numbers, and each change has one place', async () => {
  const { deps } = world.get()
  const { id } = await aVisitor(world.get(), NPQ)
  const written: Date[] = []
  for (let at = 0; at < 20; at += 1) {
    const writer = await aTransaction(id)
    await writer.end('commit')
    written.push(writer.occurredAt)
  }
  while ((await waiting()) > 0) await Promise.all(Array.from({ length: 16 }, () => sequenceChanges(deps, 3)))
  expect(await seen()).toEqual(written)
})

test.each(['waiting', 'add', 'remove'] as const)(
  'a worker that dies at the step “%s” leaves each event in the outbox, and the next one tells it once',
  async (step) => {
    const { database, deps } = world.get()
    const { id } = await aVisitor(world.get(), NPQ)
    const writer = await aTransaction(id)
    await writer.end('commit')
    const dies = async () => {
      // As kill -9 does: the server ends the transaction when the connection is gone.
      throw new Error('killed')
    }
    const dying: typeof deps.inTransaction = (work) =>
      deps.inTransaction(({ changes, outbox, ...others }) => {
        const held = { ...others, changes: { ...changes }, outbox: { ...outbox } }
        if (step === 'add') held.changes.add = (rows) => changes.add(rows).then(dies)
        if (step === 'waiting') held.outbox.waiting = (atMost) => outbox.waiting(atMost).then(dies)
        if (step === 'remove') held.outbox.remove = (ids) => outbox.remove(ids).then(dies)
        return work(held as never)
      })
    await expect(sequenceChanges({ ...deps, inTransaction: dying })).rejects.toThrow('killed')
    expect([await waiting(), await database.db.$count(identityChange)]).toEqual([1, 0])
    await sequenceAll(world.get())
    expect(await seen()).toEqual([writer.occurredAt])
  },
)

test('a sequencer whose connection is cut lets the next one lead', async () => {
  const { database, deps } = world.get()
  const { id } = await aVisitor(world.get(), NPQ)
  const writer = await aTransaction(id)
  await writer.end('commit')
  const cut = deps.inTransaction(async ({ outbox }) => {
    expect(await outbox.lead()).toBe(true)
    expect(await sequenceChanges(deps)).toBe(0)
    await database.sql`
      select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()
        and database = (select oid from pg_database where datname = current_database())`
    await outbox.waiting(1)
  })
  await expect(cut).rejects.toThrow()
  await sequenceAll(world.get())
  expect(await seen()).toEqual([writer.occurredAt])
})

test('an event is told to every service that has seen the identity, under one name', async () => {
  const { id } = await aVisitor(world.get(), NPQ, 'claim')
  const writer = await aTransaction(id)
  await writer.end('commit')
  await sequenceAll(world.get())
  const [npq, claim] = [await feedOf(world.get()), await feedOf(world.get(), 'claim')]
  expect([npq, claim]).toMatchObject([
    [{ identityId: id, kind: 'CHANGED', dataGroups: ['EMAIL_ADDRESS'] }],
    [{ identityId: id, eventUuid: npq[0]?.eventUuid }],
  ])
  // UUIDv7: it begins with when it happened.
  expect(Number.parseInt(npq[0]?.eventUuid.replaceAll('-', '').slice(0, 12) ?? '', 16)).toBe(
    writer.occurredAt.getTime(),
  )
  expect(npq[0]?.eventUuid[14]).toBe('7')
  expect(await feedOf(world.get(), 'teaching-vacancies')).toEqual([])
})

test('webhooks are queued in the same transaction, under the name that the feed gives the event', async () => {
  const { clock, database } = world.get()
  const at = clock.now()
  const endpoint = {
    url: 'https://npq.example/hooks',
    eventTypes: ['identity.blocked'],
    createdAt: at,
    verifiedAt: at,
  }
  await database.db.insert(webhookEndpoint).values({ id: randomUUID(), clientId: NPQ, ...endpoint })
  const { id } = await aVisitor(world.get(), NPQ, 'claim')
  await world.get().deps.repositories.events.record({ type: 'IdentityBlocked', identityId: id }, at)
  await sequenceAll(world.get())
  const [told] = await feedOf(world.get())
  expect(await database.db.select().from(webhookDelivery)).toMatchObject([
    { eventUuid: told?.eventUuid, eventType: 'identity.blocked', identityId: id, state: 'WAITING' },
  ])
})
