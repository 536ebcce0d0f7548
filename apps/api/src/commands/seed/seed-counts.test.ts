import { countedDay, dailyCount } from '@identity/database'
import { expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { seedCounts } from './seed-counts.ts'

const world = useWorld()

test('no day is made up in a system that others can reach', async () => {
  await seedCounts(world.get(), 'https://identity.example')
  expect(await world.get().database.db.$count(countedDay)).toBe(0)
})

test('days before the system was there are made up once, and add up as real ones do', async () => {
  await seedCounts(world.get(), 'http://localhost:3000')
  await seedCounts(world.get(), 'http://localhost:3000')
  const { db } = world.get().database
  expect(await db.$count(countedDay)).toBe(100)
  const rows = await db.select().from(dailyCount)
  const sum = (measure: string, ...items: string[]) =>
    rows
      .filter((row) => row.measure === measure && (items.length === 0 || items.includes(row.item)))
      .reduce((total, { count }) => total + count, 0)
  expect(sum('MATCH_TIME')).toBe(sum('OUTCOME', 'FOUND'))
  expect(sum('PAGE_LEFT')).toBe(sum('OUTCOME', 'LEFT'))
  expect(sum('PAGE_SEEN', 'EMAIL')).toBe(sum('OUTCOME'))
})
