import { expect, test } from 'vitest'
import { aJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { aMatchedJourney } from '../../testing/begun-journeys.ts'
import { useClaimants } from '../../testing/use-claimants.ts'

const world = useWorld()
const { aClaimant, begin, redeem } = useClaimants(world)

test('after the browser has been handed back, a finished journey gives no more tickets', async () => {
  const journey = await aMatchedJourney(world.get(), '2000007', 'finished@example.com')
  await redeem(journey, (await journey.finish()).ticket)
  expect(await journey.answer('completeJourney')).toMatchObject({
    __typename: 'StepRefused',
    journey: { step: 'COMPLETED', reachableSteps: ['COMPLETED'] },
  })
  expect(
    await journey.answer('answerName', { firstName: 'Eve', middleName: '', lastName: 'Else' }),
  ).toMatchObject({
    __typename: 'StepRefused',
  })
})

test('a ticket lost on the way is replaced, and both lead to one session', async () => {
  const journey = await aMatchedJourney(world.get(), '2000008', 'lost@example.com')
  await journey.finish()
  const second = await journey.answer('completeJourney')
  expect((await redeem(journey, second.ticket)).__typename).toBe('HandoffRedeemed')
})

test('of sixteen redemptions of one ticket at once, one succeeds', async () => {
  const journey = await aMatchedJourney(world.get(), '2000009', 'ticket@example.com')
  const { ticket } = await journey.finish()
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => redeem(journey, ticket)))
  expect(outcomes.filter(({ __typename }) => __typename === 'HandoffRedeemed')).toHaveLength(1)
  expect(outcomes.filter(({ reason }) => reason === 'USED')).toHaveLength(15)
})

test('a ticket is good for 60 seconds, and only for its own interaction', async () => {
  const journey = await aMatchedJourney(world.get(), '2000010', 'short@example.com')
  const other = await aJourney(world.get())
  const { ticket } = await journey.finish()
  expect(await redeem(other, ticket)).toMatchObject({ reason: 'UNKNOWN' })
  world.get().clock.forward(60_000)
  expect(await redeem(journey, ticket)).toMatchObject({ reason: 'EXPIRED' })
})

test('somebody who gives up goes back with that reason, and finds their answers the next time', async () => {
  const person = aClaimant()
  const journey = await begin(person, { record: null })
  const { ticket } = await journey.answer('leaveJourney')
  expect(await redeem(journey, ticket)).toEqual({ __typename: 'HandoffDenied', denial: 'GAVE_UP' })
  const back = await aJourney(world.get())
  expect((await back.proveEmail(person.email)).journey).toMatchObject({
    isPickedUp: true,
    step: 'NATIONAL_INSURANCE_NUMBER',
  })
})
