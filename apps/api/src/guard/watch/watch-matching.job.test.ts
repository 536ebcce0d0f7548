import { beforeEach, expect, test } from 'vitest'
import { aJourney } from '../../testing/a-journey.ts'
import { aLastName, aNationalInsuranceNumber, useWorld } from '../../testing/a-world.ts'
import { closing } from '../domain/match-guess.ts'
import type { MatchTry } from './match-try.repository.ts'
import { watchMatching } from './watch-matching.job.ts'

const world = useWorld()
const HOUR = 60 * 60 * 1_000
const DAY = 24 * HOUR

beforeEach(() => world.get().database.sql`truncate match_try`)

/** What the worker says of the last hour. */
async function watched() {
  const lines: unknown[] = []
  const logger = { warn: (...line: unknown[]) => void lines.push(line) }
  await watchMatching({ ...world.get().deps, logger })
  return lines
}

let count = 0

async function tried(times: number, same: Partial<MatchTry>) {
  const { clock, deps } = world.get()
  for (let time = 0; time < times; time += 1) {
    count += 1
    await deps.repositories.matchTries.add({
      personDigest: `a person ${count}`,
      addressDigest: `a mailbox ${count}`,
      targetDigests: [],
      clientId: `a-service-${count}`,
      networkDigest: `a network ${count}`,
      outcome: 'NOT_FOUND',
      triedAt: clock.now(),
      ...same,
    })
  }
}

const lineOf = (kind: string, counts: Record<string, unknown>) => [
  expect.objectContaining({ kind, ...counts }),
  'somebody may be walking through people',
]

test('many different people from one network are told of once an hour, by a line and by an event', async () => {
  await tried(19, { networkDigest: 'one network' })
  expect(await watched()).toEqual([])
  await tried(1, { networkDigest: 'one network' })
  expect(await watched()).toEqual([lineOf('NETWORK', { people: 20, tries: 20 })])
  expect((await world.get().events()).filter((type) => type === 'MatchingWalked')).toHaveLength(1)
  await tried(5, { networkDigest: 'one network' })
  expect(await watched(), 'said once').toEqual([])
  world.get().clock.forward(HOUR)
  await tried(20, { networkDigest: 'one network' })
  expect(await watched()).toEqual([lineOf('NETWORK', { people: 20 })])
})

test('so are many people under one address, and through one service, which is named', async () => {
  await tried(5, { addressDigest: 'one mailbox' })
  expect(await watched()).toEqual([lineOf('ADDRESS', { people: 5 })])
  await world.get().database.sql`truncate match_try`
  await tried(200, { clientId: 'register-for-npq' })
  expect(await watched()).toContainEqual(lineOf('SERVICE', { people: 200, clientId: 'register-for-npq' }))
})

test('a school where everybody is found is nobody’s walk, and neither is one person who tries often', async () => {
  await tried(60, { networkDigest: 'a school', outcome: 'FOUND' })
  await tried(10, { networkDigest: 'a home', personDigest: 'one person', addressDigest: 'their mailbox' })
  expect(await watched()).toEqual([])
})

test('many dates of birth with one name and provider close that target for a day, found or not, and it is told of', async () => {
  const { limits } = world.get().deps.repositories
  const isClosed = (target: string) => limits.isAnyUsed([closing(target)], world.get().clock.now())
  await tried(6, { targetDigests: ['one target', 'its other name'] })
  await tried(1, { targetDigests: ['one target'], outcome: 'FOUND' })
  expect(await watched()).toEqual([])
  await tried(1, { targetDigests: ['one target'] })
  expect(await watched()).toEqual([lineOf('NAME', { people: 8, tries: 8 })])
  expect([await isClosed('one target'), await isClosed('its other name')]).toEqual([true, false])
  world.get().clock.forward(DAY - 1)
  expect(await isClosed('one target')).toBe(true)
  world.get().clock.forward(1)
  expect(await isClosed('one target')).toBe(false)
})

test('a rise of people who are not found is told of, wherever they come from', async () => {
  await tried(12, { outcome: 'FOUND' })
  await tried(38, {})
  expect(await watched(), 'three of four').toEqual([])
  await tried(10, {})
  expect(await watched()).toEqual([lineOf('NOT_FOUND', { tries: 60, notFound: 48 })])
})

test('sixteen workers at once say it once', async () => {
  await tried(20, { networkDigest: 'raced network' })
  const lines = await Promise.all(Array.from({ length: 16 }, watched))
  expect(lines.flat()).toHaveLength(1)
})

test('a real person whose number is guessed at shows up, and neither line nor event says who', async () => {
  const lastName = aLastName('guessed at')
  await world.get().teachingRecords({ trn: '6000001', lastName, nationalInsuranceNumber: 'AB998877C' })
  for (let guess = 0; guess < 4; guess += 1) {
    const journey = await aJourney(world.get())
    await journey.proveEmail(`walker.${guess}@example.com`)
    await journey.giveNameAndDateOfBirth({ lastName })
    await journey.answer('answerNationalInsuranceNumber', {
      hasNationalInsuranceNumber: true,
      nationalInsuranceNumber: aNationalInsuranceNumber(`guess ${guess} at them`),
    })
  }
  const lines = await watched()
  expect(lines).toEqual([lineOf('PERSON', { people: 1, tries: 1 })])
  const [event] = await world.get().database.sql`
    select identity_id, journey_id, client_id, details from event where type = 'MatchingWalked' order by id desc limit 1`
  expect(event).toEqual({
    identity_id: null,
    journey_id: null,
    client_id: null,
    details: { kind: 'PERSON', people: 1, tries: 1, notFound: 1 },
  })
  expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${lastName}|walker|d1:|6000001`, 'i'))
})

test('tries are kept for thirty days', async () => {
  await tried(1, {})
  const kept = async () => (await world.get().database.sql`select 1 from match_try`).length
  world.get().clock.forward(30 * DAY)
  await watched()
  expect(await kept()).toBe(1)
  world.get().clock.forward(1)
  await watched()
  expect(await kept()).toBe(0)
})
