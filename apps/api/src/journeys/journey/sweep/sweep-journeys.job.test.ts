import { expect, test } from 'vitest'
import { aJourney } from '../../../testing/a-journey.ts'
import { useWorld } from '../../../testing/a-world.ts'
import { sweepJourneys } from './sweep-journeys.job.ts'

const world = useWorld()
const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

const count = async (table: 'journey' | 'passcode_challenge' | 'identity') => {
  const { sql } = world.get().database
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${sql(table)}`
  return row?.count
}

test('answers are forgotten seven days after the last of them, and passcodes a day after they ended', async () => {
  const { clock, deps } = world.get()
  const journey = await aJourney(world.get())
  await journey.proveEmail('swept@example.com')
  await journey.giveNameAndDateOfBirth({ lastName: 'Swept' })

  clock.forward(DAY)
  await sweepJourneys(deps)
  expect([await count('journey'), await count('passcode_challenge')]).toEqual([1, 1])
  clock.forward(HOUR)
  await sweepJourneys(deps)
  expect([await count('journey'), await count('passcode_challenge')]).toEqual([1, 0])
  clock.forward(6 * DAY)
  await sweepJourneys(deps)
  expect(await count('journey')).toBe(0)
})

test('a finished journey is forgotten with its ticket, and its identity is not', async () => {
  const { clock, deps } = world.get()
  const journey = await aJourney(world.get(), { clientId: 'teaching-vacancies' })
  await journey.proveEmail('kept@example.com')
  await journey.giveNameAndDateOfBirth({ lastName: 'Kept' })
  await journey.answer('answerTrn', { knowledge: 'NONE', trn: '' })
  expect((await journey.finish()).__typename).toBe('JourneyCompleted')
  clock.forward(8 * DAY)
  await sweepJourneys(deps)
  expect([await count('journey'), await count('identity')]).toEqual([0, 1])
  expect(await journey.look()).toBeNull()
})
