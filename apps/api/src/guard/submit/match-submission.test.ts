import { describe, expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { answerToTheEnd, giveNino } from '../../testing/answers.ts'
import { useClaimants } from '../../testing/use-claimants.ts'
import { giveBackMatchSubmission, type Submitter, takeMatchSubmission } from './take-match-submission.step.ts'

const world = useWorld()
const { aClaimant, begin } = useClaimants(world)
const HOUR = 60 * 60 * 1_000
const DAY = 24 * HOUR
const clientAddress = '192.0.2.7'
const ada: Submitter = { emailKey: 'ada@example.com', clientAddress }

const submit = (submitter: Submitter = ada) =>
  world
    .get()
    .deps.inTransaction(({ limits }) => takeMatchSubmission(limits, submitter, world.get().clock.now()))
const later = (ms: number) => new Date(world.get().clock.now().getTime() + ms)

async function submitTimes(times: number, submitterOf: (one: number) => Submitter) {
  for (let one = 0; one < times; one += 1) expect(await submit(submitterOf(one))).toEqual({ ok: true })
}

describe('answers of one person', () => {
  test('can be submitted five times in any 24 hours, and the refusal says when again', async () => {
    const free = later(DAY)
    await submitTimes(5, () => ada)
    expect(await submit()).toEqual({ ok: false, retryAt: free })
    world.get().clock.forward(DAY - 1)
    expect(await submit()).toEqual({ ok: false, retryAt: free })
    world.get().clock.forward(1)
    expect(await submit()).toEqual({ ok: true })
  })

  test('count by the identity once there is one, from whichever network', async () => {
    const identityId = '00000000-0000-4000-8000-000000000001'
    await submitTimes(5, (one) => ({ identityId, clientAddress: `192.0.2.${one}` }))
    expect(await submit({ identityId, clientAddress: '192.0.2.99' })).toMatchObject({ ok: false })
    expect(await submit({ identityId: identityId.replace(/1$/, '2'), clientAddress })).toEqual({ ok: true })
  })

  test('do not count when they led to the person’s own record', async () => {
    for (let times = 0; times < 25; times += 1) {
      expect(await submit()).toEqual({ ok: true })
      await giveBackMatchSubmission(world.get().deps.repositories.limits, ada)
    }
  })

  test('are five when sixteen browsers submit at once', async () => {
    const taken = await Promise.all(Array.from({ length: 16 }, () => submit()))
    expect(taken.filter(({ ok }) => ok)).toHaveLength(5)
  })
})

describe('answers from one network', () => {
  const person = (one: number): Submitter => ({ emailKey: `person${one}@example.com`, clientAddress })

  test('can be submitted twenty times in an hour, whoever they are about', async () => {
    const free = later(HOUR)
    await submitTimes(20, person)
    expect(await submit(person(20))).toEqual({ ok: false, retryAt: free })
    expect(await submit({ ...person(20), clientAddress: '192.0.2.8' })).toEqual({ ok: true })
  })

  test('that are refused do not use up what the person has left', async () => {
    await submitTimes(20, person)
    for (let times = 0; times < 6; times += 1) expect(await submit(person(20))).toMatchObject({ ok: false })
    await submitTimes(5, (one) => ({ ...person(20), clientAddress: `198.51.100.${one}` }))
  })
})

test('answers that lead to no record can be submitted five times a day, and those that find one as often as one likes', async () => {
  const person = aClaimant()
  const journey = await begin(person, { record: null })
  await answerToTheEnd(journey, { knowledge: 'FORGOTTEN' })
  for (let time = 1; time <= 5; time += 1) {
    expect((await journey.answer('confirmAnswers')).journey?.step).toBe('NO_MATCH')
    await giveNino(journey, time % 2 === 0 ? person.nino : person.otherNino)
  }
  expect((await journey.answer('confirmAnswers')).__typename).toBe('TooManyRequests')
  expect((await journey.look())?.step).toBe('CHECK_ANSWERS')
  world.get().clock.forward(DAY)
  const later = await begin(person, { record: null })
  expect((await later.answer('confirmAnswers')).__typename).toBe('JourneyMoved')
})
