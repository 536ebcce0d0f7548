import { beforeEach, expect, test } from 'vitest'
import type { Answers } from '../../answers/domain/answers.ts'
import { findMatch } from '../../links/find/find-match.step.ts'
import { aLastName, aNationalInsuranceNumber, useWorld } from '../../testing/a-world.ts'
import { watchMatching } from '../watch/watch-matching.job.ts'

// An attacker who knows a teacher's name and where they trained, and walks through dates of birth: docs/matching/oracle-protection.md, rule 13.
const world = useWorld()
const HOUR = 60 * 60 * 1_000
const DAY = 24 * HOUR
const provider = { ukprn: '10000009', name: 'Coleg Sir Gar' }
const RIGHT = '1990-12-10'

let count = 0

/** A teacher with a record that no identity holds. */
async function aTarget() {
  count += 1
  const lastName = aLastName(`public ${count}`)
  const nino = aNationalInsuranceNumber(`public ${count}`)
  const email = `is.on.record.${count}@example.com`
  const trn = String(6_000_000 + count)
  await world
    .get()
    .teachingRecords({ trn, lastName, email, nationalInsuranceNumber: nino, trainingProviders: [provider] })
  return { lastName, nino, email, trn }
}

type Guess = {
  lastName: string
  dateOfBirth?: string
  firstName?: string
  nino?: string
  email?: string
  network?: string
  ukprn?: string
}

let mailboxes = 0

/** One look-up of these facts, under a mailbox and from a network of its own unless a test says otherwise. */
function look({ lastName, firstName = 'Ada', dateOfBirth = RIGHT, nino, email, network, ukprn }: Guess) {
  mailboxes += 1
  const answers: Answers = {
    name: { firstName, middleName: null, lastName },
    dateOfBirth,
    hasQts: true,
    trainingProvider: ukprn ? { ukprn, name: 'Another' } : provider,
    ...(nino && { nationalInsuranceNumber: nino }),
  }
  const told = { email: { address: email ?? `guesser.${mailboxes}@example.com`, isProved: true }, answers }
  const asker = {
    clientId: null,
    networkDigest: world.get().deps.repositories.matchTries.digestOf(network ?? `${mailboxes}`),
  }
  return world
    .get()
    .deps.inTransaction((repositories) =>
      findMatch(repositories, told, { ...asker, now: world.get().clock.now() }),
    )
}

const isFound = async (guess: Guess) => (await look(guess)).match.outcome === 'matched'
/** No two of them, nor the right one, a slip apart. */
const dates = Array.from(
  { length: 60 },
  (_, nth) => `${1931 + (nth % 15)}-${'0246'[nth % 4]}7-${11 + (nth % 15)}`,
)
const wrongDate = (nth: number) => (dates[nth] ?? '').replace('-07-', '-03-')

async function walkDates(lastName: string, times: number, from = 0, more: Partial<Guess> = {}) {
  for (let nth = from; nth < from + times; nth += 1) {
    expect(await isFound({ lastName, dateOfBirth: wrongDate(nth), ...more })).toBe(false)
  }
}

beforeEach(() => world.get().database.sql`truncate match_try`)

test('after fifteen dates of birth with one name and provider, from anywhere, the right one finds nothing for a day', async () => {
  const { lastName } = await aTarget()
  await walkDates(lastName, 15)
  expect(await look({ lastName })).toEqual({
    leftOut: ['trainingProvider'],
    match: expect.objectContaining({ outcome: expect.not.stringMatching('matched') }),
  })
  world.get().clock.forward(DAY - 1)
  expect(await isFound({ lastName })).toBe(false)
  world.get().clock.forward(1)
  expect(await isFound({ lastName })).toBe(true)
})

test('a right guess counts as a wrong one does: what is left does not tell', async () => {
  const { lastName } = await aTarget()
  expect(await isFound({ lastName })).toBe(true)
  await walkDates(lastName, 14)
  expect((await look({ lastName, dateOfBirth: wrongDate(14) })).leftOut).toEqual(['trainingProvider'])
  expect(await isFound({ lastName }), 'what was looked up today may be looked up again').toBe(true)
})

test.each<[string, (lastName: string) => Partial<Guess>]>([
  ['another spelling', () => ({ firstName: 'Adda' })],
  ['another first name with the initial', () => ({ firstName: 'Agnes' })],
  ['the names the other way round', (lastName) => ({ firstName: lastName, lastName: 'Ada' })],
  ['a double name', (lastName) => ({ lastName: `Quigley-${lastName}` })],
])('nobody gets more dates by %s', async (_way, disguise) => {
  const { lastName } = await aTarget()
  await walkDates(lastName, 15, 0, disguise(lastName))
  expect(await isFound({ lastName })).toBe(false)
})

test('another provider has fifteen of its own, as another name has', async () => {
  const [one, other] = [await aTarget(), await aTarget()]
  await walkDates(one.lastName, 15, 0, { ukprn: '10000077' })
  expect(await isFound({ lastName: one.lastName })).toBe(true)
  expect(await isFound({ lastName: other.lastName })).toBe(true)
  await walkDates(one.lastName, 14)
  expect((await look({ lastName: one.lastName, dateOfBirth: wrongDate(14) })).leftOut).not.toEqual([])
  expect((await look({ lastName: other.lastName, firstName: 'Bea' })).leftOut).toEqual([])
})

test('one network can make fifteen in an hour and fifty in a day, whoever they are about', async () => {
  const target = await aTarget()
  const network = 'one network'
  let name = 0
  const another = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      name += 1
      expect(
        (
          await look({
            lastName: aLastName(`of many ${name}`),
            firstName: aLastName(`first ${name}`),
            network,
          })
        ).leftOut,
      ).toEqual([])
    }
  }
  await another(15)
  expect(await isFound({ lastName: target.lastName, network })).toBe(false)
  expect(await isFound({ lastName: target.lastName }), 'another network').toBe(true)
  for (const times of [15, 15, 5]) {
    world.get().clock.forward(HOUR)
    await another(times)
  }
  world.get().clock.forward(HOUR)
  const late = await aTarget()
  expect(await isFound({ lastName: late.lastName, network })).toBe(false)
  world.get().clock.forward(DAY)
  expect(await isFound({ lastName: late.lastName, network })).toBe(true)
})

test('a teacher whose number or address agrees notices nothing of guesses about them, nor of a busy network', async () => {
  const { lastName, nino, email } = await aTarget()
  const network = 'a school'
  await walkDates(lastName, 15, 0, { network })
  expect(await isFound({ lastName, network })).toBe(false)
  expect((await look({ lastName, nino, network })).match).toMatchObject({
    outcome: 'matched',
    decision: { level: 'STRICT' },
  })
  expect(await isFound({ lastName, email, network })).toBe(true)
})

test('teachers whose numbers agree use up nothing', async () => {
  const network = 'a training day'
  for (let teacher = 0; teacher < 20; teacher += 1) {
    const { lastName, nino } = await aTarget()
    expect((await look({ lastName, nino, network })).leftOut).toEqual([])
  }
  expect(await isFound({ lastName: (await aTarget()).lastName, network })).toBe(true)
})

test('of twenty that guess at once about one name and provider, fifteen are looked up', async () => {
  const { lastName } = await aTarget()
  const guesses = Array.from({ length: 20 }, (_, nth) => look({ lastName, dateOfBirth: wrongDate(nth) }))
  const lookedUp = (await Promise.all(guesses)).filter(({ leftOut }) => leftOut.length === 0)
  expect(lookedUp).toHaveLength(15)
})

test('of twenty that guess at once from one network, each about two names, fifteen are looked up and none waits for ever', async () => {
  const network = 'a raced network'
  const [one, other] = [await aTarget(), await aTarget()]
  const guesses = Array.from({ length: 20 }, (_, nth) => {
    const [first, second] = nth % 2 === 0 ? [one, other] : [other, one]
    return look({ lastName: `${first.lastName}-${second.lastName}`, dateOfBirth: wrongDate(nth), network })
  })
  const lookedUp = (await Promise.all(guesses)).filter(({ leftOut }) => leftOut.length === 0)
  expect(lookedUp).toHaveLength(15)
})

test('the alarm about a walk closes its target for the day, before the guesses are used up', async () => {
  const { lastName, nino } = await aTarget()
  await walkDates(lastName, 8)
  await watchMatching({ ...world.get().deps, logger: { warn: () => {} } })
  expect(await isFound({ lastName })).toBe(false)
  expect((await look({ lastName, dateOfBirth: wrongDate(0) })).leftOut, 'nothing new').toEqual([])
  expect(await isFound({ lastName, nino }), 'a number is no public fact').toBe(true)
  world.get().clock.forward(DAY - 1)
  expect(await isFound({ lastName })).toBe(false)
  world.get().clock.forward(1)
  expect(await isFound({ lastName })).toBe(true)
})

test('nobody reads in the tables what was guessed about whom', async () => {
  const { lastName } = await aTarget()
  await walkDates(lastName, 16)
  await watchMatching({ ...world.get().deps, logger: { warn: () => {} } })
  const { sql } = world.get().database
  const rows = JSON.stringify([await sql`select * from match_try`, await sql`select * from rate_limit`])
  for (const known of [lastName, provider.ukprn, wrongDate(1), 'guesser']) {
    expect(rows.toLowerCase()).not.toContain(known.toLowerCase())
  }
})

test('a date that stands for an unknown one makes no guess that is not counted', async () => {
  const { lastName, trn } = await aTarget()
  const guess = (nth: number) =>
    look({ lastName, dateOfBirth: '1900-01-01', nino: aNationalInsuranceNumber(`${trn} ${nth}`) })
  for (const nth of [1, 2, 3]) expect((await guess(nth)).leftOut).toEqual([])
  expect((await guess(4)).leftOut).toEqual(['nationalInsuranceNumber'])
})
