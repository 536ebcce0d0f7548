import { randomUUID } from 'node:crypto'
import { event, eventOutbox } from '@identity/database'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { useWorld } from '../testing/a-world.ts'
import { TOLD_TO_PARTNERS } from './domain/told-to-partners.ts'
import { eventRepository } from './event.repository.ts'

const world = useWorld()

test('what happened cannot be changed or deleted afterwards', async () => {
  const { deps, clock, database } = world.get()
  const { sql } = database
  await deps.repositories.events.record({ type: 'BrakeOn', tries: 100, failures: 3 }, clock.now())
  await expect(sql`update event set type = 'Nothing'`).rejects.toThrow('append-only')
  await expect(sql`delete from event`).rejects.toThrow('append-only')
  await expect(sql`truncate event`).rejects.toThrow('append-only')
})

test('personal data before and after stands in an event sealed, and in no detail', async () => {
  const { deps, clock, database, secrets } = world.get()
  const identityId = randomUUID()
  const facts = { name: { before: 'Ada Byron', after: 'Ada Lovelace' } }
  const changed = {
    type: 'DetailsChanged',
    identityId,
    journeyId: randomUUID(),
    clientId: 'register-for-npq',
  } as const
  await deps.repositories.events.record(changed, clock.now(), facts)
  const [row] = await database.db.select().from(event).where(eq(event.identityId, identityId))
  expect(JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? `${value}` : value))).not.toMatch(
    /Ada|Byron|Lovelace/,
  )
  expect(JSON.parse(secrets.sealer.open(row?.factsSealed ?? ''))).toEqual(facts)
})

describe('the outbox', () => {
  const outbox = () => world.get().database.db.select().from(eventOutbox)
  const blocked = () => ({ type: 'IdentityBlocked', identityId: randomUUID() }) as const
  beforeEach(async () => {
    await world.get().database.db.delete(eventOutbox)
  })

  test('has an event that partners learn of, with the transaction that wrote it, and no other', async () => {
    const { deps, clock, database } = world.get()
    const { id, writer } = await database.db.transaction(async (transaction) => {
      const events = eventRepository(transaction, world.get().secrets.sealer)
      await events.record({ type: 'PersonViewed', identityId: randomUUID(), reason: 'CALL' }, clock.now())
      await events.record(blocked(), clock.now())
      const [row] = await transaction.execute<{ id: bigint; writer: string }>(
        sql`select max(id) as id, pg_current_xact_id()::text as writer from event`,
      )
      return { id: BigInt(row?.id ?? 0), writer: row?.writer }
    })
    expect(await outbox()).toMatchObject([{ eventId: id, writer, factKinds: null }])
    await deps.repositories.events.record(blocked(), clock.now())
    expect(await outbox()).toHaveLength(2)
  })

  test('loses what is rolled back', async () => {
    const { deps, clock } = world.get()
    const failing = deps.inTransaction(async ({ events }) => {
      await events.record(blocked(), clock.now())
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    expect(await outbox()).toEqual([])
  })

  test('names the kinds of facts that changed, and holds none of them', async () => {
    const { deps, clock } = world.get()
    const changed = { type: 'OfficialNameChanged', identityId: randomUUID(), reason: 'MARRIAGE' } as const
    const facts = { name: { before: 'Ada Byron', after: 'Ada Lovelace' } }
    await deps.repositories.events.record({ ...changed, evidence: [] }, clock.now(), facts)
    expect(await outbox()).toMatchObject([{ factKinds: ['name'] }])
    expect(Object.keys((await outbox())[0] ?? {})).toEqual(['eventId', 'writer', 'factKinds', 'writtenAt'])
  })

  test('knows each type once', () => {
    expect(new Set(TOLD_TO_PARTNERS).size).toBe(TOLD_TO_PARTNERS.length)
  })
})
