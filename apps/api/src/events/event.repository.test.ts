import { randomUUID } from 'node:crypto'
import { event } from '@identity/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { useWorld } from '../testing/a-world.ts'

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
