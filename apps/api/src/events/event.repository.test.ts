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
