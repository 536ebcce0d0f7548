import { expect, test } from 'vitest'
import { aJourney, type TestJourney } from '../../testing/a-journey.ts'
import { aLastName, aNationalInsuranceNumber, useWorld } from '../../testing/a-world.ts'
import { giveNino } from '../../testing/answers.ts'
import { withoutIds } from '../stranger-view.builder.ts'

// Somebody who knows a teacher's name and date of birth, and tries out what would be the third fact: matching.md §8, rule 4.
const world = useWorld()

const DAY = 24 * 60 * 60 * 1_000

let count = 0

/** A teacher with a record that nobody has claimed, and whom somebody wants to know more about. */
async function aTarget({ email = null as string | null } = {}) {
  count += 1
  const trn = String(4_000_000 + count)
  const lastName = aLastName(`target ${trn}`)
  const nino = aNationalInsuranceNumber(`target ${trn}`)
  const facts = { trn, lastName, nationalInsuranceNumber: nino, email }
  await world.get().teachingRecords(facts)
  return { trn, lastName, nino }
}

const aGuess = (which: number) => aNationalInsuranceNumber(`guess ${which} of ${count}`)

let guesser = 0

/** Somebody under an address of their own who says that they are called `lastName`, at the National Insurance number. */
async function aGuesser(lastName: string, { email = '', year = '1990' } = {}) {
  guesser += 1
  const journey = await aJourney(world.get())
  await journey.proveEmail(email || `guesser.${guesser}@example.com`)
  await journey.giveNameAndDateOfBirth({ lastName, year })
  return journey
}

async function foundBy(journey: TestJourney, nino: string): Promise<boolean> {
  return (await giveNino(journey, nino)).journey?.outcome === 'RECORD_FOUND'
}

/** Guesses a number of times, each under another address. */
async function guessTimes(times: number, lastName: string, from = 0) {
  for (let which = from; which < from + times; which += 1) {
    expect(await foundBy(await aGuesser(lastName), aGuess(which))).toBe(false)
  }
}

test('after three wrong numbers about one person, from anywhere, the right one finds nothing for a day', async () => {
  const { lastName, nino } = await aTarget()
  await guessTimes(3, lastName)
  const late = await aGuesser(lastName)
  expect(await foundBy(late, nino)).toBe(false)
  world.get().clock.forward(DAY - 1)
  await world.get().refreshRecords()
  expect(await foundBy(await aGuesser(lastName), nino)).toBe(false)
  world.get().clock.forward(1)
  expect(await foundBy(await aGuesser(lastName), nino)).toBe(true)
})

test('two wrong numbers are slips: the third and right one finds the record, and does not count', async () => {
  const { lastName, nino } = await aTarget()
  const teacher = await aGuesser(lastName)
  expect(await foundBy(teacher, aGuess(1))).toBe(false)
  expect(await foundBy(teacher, aGuess(2))).toBe(false)
  expect(await foundBy(teacher, nino)).toBe(true)
  expect(await foundBy(await aGuesser(lastName), aGuess(3))).toBe(false)
  expect(await foundBy(await aGuesser(lastName), nino), 'what was found is not forgotten').toBe(true)
})

test('somebody wrong about number, TRN and provider, who puts the number right, is found', async () => {
  const { lastName, nino } = await aTarget()
  const provider = { ukprn: '10000009', name: 'Coleg Sir Gar' }
  await world.get().deps.repositories.trainingProviders.replace([provider])
  const teacher = await aGuesser(lastName)
  expect(await foundBy(teacher, aGuess(1))).toBe(false)
  await teacher.answer('answerTrn', { knowledge: 'KNOWN', trn: '4999999' })
  await teacher.answer('answerQts', { hasQts: true })
  await teacher.answer('answerTrainingProvider', { awardedByProvider: true, ...provider })
  expect(await foundBy(teacher, aGuess(2))).toBe(false)
  await teacher.answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' })
  expect(await foundBy(teacher, nino)).toBe(true)
})

test('the same wrong number again and again is one failure', async () => {
  const { lastName, nino } = await aTarget()
  for (let time = 0; time < 5; time += 1) await foundBy(await aGuesser(lastName), aGuess(1))
  expect(await foundBy(await aGuesser(lastName), nino)).toBe(true)
})

test.each([
  ['a nickname', { firstName: 'Addie' }],
  ['a previous name', { previous: true }],
  ['a double name', { double: true }],
])('nobody gets round it with %s', async (_way, { firstName = 'Ada', previous, double }: Disguise) => {
  const { lastName, nino } = await aTarget()
  await guessTimes(3, lastName)
  guesser += 1
  const journey = await aJourney(world.get())
  await journey.proveEmail(`guesser.${guesser}@example.com`)
  await journey.giveNameAndDateOfBirth({ lastName })
  const shown = double ? `${aLastName('other')}-${lastName}` : previous ? aLastName('other') : lastName
  await journey.answer('answerName', { firstName, middleName: '', lastName: shown })
  if (previous) {
    await journey.answer('answerPreviousName', { nameChange: 'CHANGED', firstName: '', lastName })
  }
  expect(await foundBy(journey, nino)).toBe(false)
})

type Disguise = { firstName?: string; previous?: boolean; double?: boolean }

test('somebody whose proved address stands on the record is found all the same: there was nothing to guess', async () => {
  const email = 'is.on.record@example.com'
  const { lastName, nino } = await aTarget({ email })
  await guessTimes(3, lastName)
  const owner = await aGuesser(lastName, { email })
  expect((await owner.look())?.outcome).toBe('RECORD_FOUND')
  expect(await foundBy(owner, nino)).toBe(true)
})

test('the answers, pages and status after the limit are those of no match, letter for letter', async () => {
  const { lastName, nino } = await aTarget()
  const asSeen = async (journey: TestJourney, number: string) => {
    const seen = [
      await giveNino(journey, number),
      await journey.answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' }),
      await journey.answer('answerQts', { hasQts: false }),
      await journey.answer('confirmAnswers'),
      await journey.answer('confirmAnswers'),
      await journey.look(),
    ]
    return withoutIds(JSON.stringify(seen))
      .replaceAll(/guesser\.\d+/g, '(guesser)')
      .replaceAll(/•[^"]*/g, '(number)')
      .replaceAll(/"nationalInsuranceNumberMasked":"[^"]*"/g, '(number)')
  }
  const noMatch = await asSeen(await aGuesser(lastName), aGuess(1))
  await guessTimes(2, lastName, 2)
  expect(await asSeen(await aGuesser(lastName), nino)).toBe(noMatch)
  expect(noMatch).toContain('"step":"RESULT"')
  expect(noMatch).toContain('PENDING')
})

test('whoever is out of guesses goes to a person, who sees that nothing was looked up', async () => {
  const { lastName, nino } = await aTarget()
  await guessTimes(3, lastName)
  const journey = await aGuesser(lastName)
  await giveNino(journey, nino)
  await journey.answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' })
  await journey.answer('answerQts', { hasQts: false })
  const identityId = (await journey.confirm()).journey?.person?.id
  const task = (await world.get().supportTasks()).find((one) => one.identityId === identityId)
  expect(task).toMatchObject({ reason: 'NO_MATCH', status: 'OPEN' })
  expect(task?.attempts.at(-1)).toMatchObject({ outcome: 'out of guesses' })
})

test('signing in again is no way round it: what was not looked up then is not looked up now', async () => {
  const { lastName, nino, trn } = await aTarget()
  await guessTimes(3, lastName)
  const email = 'comes.back@example.com'
  const journey = await aGuesser(lastName, { email })
  await giveNino(journey, nino)
  await journey.answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' })
  await journey.answer('answerQts', { hasQts: false })
  await journey.finish()
  const again = await aJourney(world.get())
  const back = await again.proveEmail(email)
  expect(back.journey).toMatchObject({ step: 'SIGN_IN', isNewlyFound: false, person: { trn: null } })
  world.get().clock.forward(DAY)
  await world.get().refreshRecords()
  const nextDay = await aJourney(world.get())
  expect((await nextDay.proveEmail(email)).journey?.person?.trn).toBe(trn)
})

test('of sixteen browsers that guess at once about one person, three are looked up', async () => {
  const { lastName } = await aTarget()
  const journeys = []
  for (let one = 0; one < 16; one += 1) journeys.push(await aGuesser(lastName))
  await Promise.all(journeys.map((journey, which) => foundBy(journey, aGuess(which))))
  const [tries] = await world.get().database.sql`
    select count(*) filter (where outcome = 'NOT_FOUND')::int as "lookedUp", count(*)::int as all
    from match_try where person_digest = (select person_digest from match_try order by id desc limit 1)`
  expect(tries).toEqual({ lookedUp: 3, all: 16 })
})

test('one address can try to be five people in a day, and the sixth finds nothing', async () => {
  const targets = []
  for (let one = 0; one < 6; one += 1) targets.push(await aTarget())
  const journey = await aGuesser(aLastName('nobody'), { email: 'many.people@example.com' })
  const found: boolean[] = []
  for (const { lastName, nino } of targets) {
    await journey.answer('answerName', { firstName: 'Ada', middleName: '', lastName })
    found.push(await foundBy(journey, nino))
  }
  expect(found).toEqual([true, true, true, true, true, false])
  const tagged = await aGuesser(targets[5]?.lastName ?? '', { email: 'many.people+2@example.com' })
  expect(await foundBy(tagged, targets[5]?.nino ?? ''), 'a tag makes no other mailbox').toBe(false)
  const other = await aGuesser(targets[5]?.lastName ?? '')
  expect(await foundBy(other, targets[5]?.nino ?? '')).toBe(true)
})

test('dates of birth cannot be walked through for a number that is known', async () => {
  const { lastName, nino } = await aTarget()
  // None of them a single slip away from 1990, which would be forgiven.
  const years = [31, 32, 33, 34, 35, 36, 37, 38, 41, 42, 43, 44, 45, 46, 47].map((year) => `19${year}`)
  for (const year of years) expect(await foundBy(await aGuesser(lastName, { year }), nino)).toBe(false)
  expect(await foundBy(await aGuesser(lastName), nino)).toBe(false)
})

test('nobody reads in the tables who was tried, by whom or from where', async () => {
  const { lastName, nino } = await aTarget()
  await guessTimes(3, lastName)
  await foundBy(await aGuesser(lastName), nino)
  const { sql } = world.get().database
  const rows = JSON.stringify([await sql`select * from match_try`, await sql`select * from rate_limit`])
  for (const known of [lastName, nino, '1990-12-10', 'guesser', '10.']) {
    expect(rows.toLowerCase()).not.toContain(known.toLowerCase())
  }
})
