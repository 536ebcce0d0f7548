import { expect, test } from 'vitest'
import { aJourney, type TestJourney } from '../../../testing/a-journey.ts'
import { useWorld } from '../../../testing/a-world.ts'
import { completed } from '../domain/transitions/enter-service.ts'

const world = useWorld()
const MINUTE = 60 * 1_000
const TWO_HOURS = 120 * MINUTE

const later = (ms: number) => new Date(world.get().clock.now().getTime() + ms).toISOString()

async function expiryOf({ key }: TestJourney): Promise<string | null | undefined> {
  const { journey } = await world
    .get()
    .run<{ journey: { expiresAt: string | null } | null }>(
      'web',
      'query ($key: JourneyKeyInput!) { journey(key: $key) { expiresAt } }',
      { key },
    )
  return journey?.expiresAt
}

/** Where it stands and what it has been told. */
async function standing(journey: TestJourney) {
  const { step, reachableSteps, answers } = (await journey.look()) ?? {}
  return { step, reachableSteps, answers }
}

test('a journey says when it ends: two hours after the last step, or after it was kept', async () => {
  const journey = await aJourney(world.get())
  expect(await expiryOf(journey)).toBe(later(TWO_HOURS))
  world.get().clock.forward(10 * MINUTE)
  await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  expect(await expiryOf(journey)).toBe(later(TWO_HOURS))
  world.get().clock.forward(10 * MINUTE)
  expect(await expiryOf(journey)).toBe(later(TWO_HOURS - 10 * MINUTE))
  await journey.answer('keepJourney')
  expect(await expiryOf(journey)).toBe(later(TWO_HOURS))
})

test('keeping a journey in its last millisecond keeps the step and every answer', async () => {
  const journey = await aJourney(world.get())
  await journey.proveEmail('ada@example.com')
  await journey.giveNameAndDateOfBirth()
  const before = await standing(journey)
  world.get().clock.forward(TWO_HOURS - 1)
  const kept = await journey.answer('keepJourney')
  expect(kept).toMatchObject({ __typename: 'JourneyMoved', journey: before })
  world.get().clock.forward(TWO_HOURS - 1)
  expect(await standing(journey)).toEqual(before)
})

test('a journey that has ended cannot be kept: a warning left open in a tab brings nothing back', async () => {
  const journey = await aJourney(world.get())
  await journey.proveEmail('ada@example.com')
  world.get().clock.forward(TWO_HOURS)
  const refused = await journey.answer('keepJourney')
  expect(refused).toMatchObject({ __typename: 'StepRefused', journey: { step: 'EXPIRED' } })
  expect((await journey.look())?.step).toBe('EXPIRED')
})

test('a journey that was finished cannot be kept, and does not end by itself', async () => {
  const { deps, clock } = world.get()
  const journey = await aJourney(world.get())
  const found = await deps.repositories.journeys.find(journey.key)
  if (!found) throw new Error('it was just opened')
  await deps.repositories.journeys.save({ ...found, state: completed(found.state) }, clock.now())
  const refused = await journey.answer('keepJourney')
  expect(refused).toMatchObject({ __typename: 'StepRefused', journey: { step: 'COMPLETED' } })
  expect(await expiryOf(journey)).toBeNull()
})

test('a journey can be kept by its own browser only', async () => {
  const journey = await aJourney(world.get())
  const { browserSecret } = (await aJourney(world.get())).key
  const stranger = await journey.answer('keepJourney', { journey: { ...journey.key, browserSecret } })
  expect(stranger.__typename).toBe('JourneyNotFound')
})
