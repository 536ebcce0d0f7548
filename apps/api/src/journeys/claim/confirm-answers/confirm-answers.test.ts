import { expect, test } from 'vitest'
import { useWorld } from '../../../testing/a-world.ts'
import { answerToTheEnd, giveNino } from '../../../testing/answers.ts'
import { anUnmatchedJourney } from '../../../testing/begun-journeys.ts'
import { identityOf } from '../../../testing/sign-in.ts'
import { useClaimants } from '../../../testing/use-claimants.ts'

const world = useWorld()
const { aClaimant, begin, tasksOf, redeem } = useClaimants(world)
const MINUTE = 60 * 1_000

test.each([
  ['says they have no TRN and no QTS', { knowledge: 'NONE', hasQts: false }, 'NONE', []],
  ['has a TRN and forgot it', { knowledge: 'FORGOTTEN', hasQts: false }, 'PENDING', ['NO_MATCH']],
  ['gives a TRN that matches nothing', { knowledge: 'KNOWN', hasQts: false }, 'PENDING', ['NO_MATCH']],
  ['says they have QTS and no TRN', { knowledge: 'NONE', hasQts: true }, 'PENDING', ['CONTRADICTION']],
] as const)('somebody whom nothing matches and who %s carries on', async (_who, claims, status, reasons) => {
  const journey = await anUnmatchedJourney(
    world.get(),
    `${claims.knowledge}-${claims.hasQts}@example.com`,
    claims,
  )
  const before = (await world.get().supportTasks()).length
  const { ticket } = await journey.finish()
  const { identityId } = await redeem(journey, ticket)
  expect(await identityOf(world.get(), identityId)).toMatchObject({ trn: null, trnLookupStatus: status })
  const opened = (await world.get().supportTasks()).slice(before)
  expect(opened.map(({ reason }) => reason)).toEqual(reasons)
  for (const task of opened) expect(task).toMatchObject({ identityId, status: 'OPEN' })
})

test('several matching records become a task for a person, whatever the answers about TRN and QTS', async () => {
  const facts = { email: 'several@example.com', lastName: 'Unmatched', dateOfBirth: '1970-12-10' }
  await world.get().teachingRecords({ ...facts, trn: '2000002' }, { ...facts, trn: '2000003' })
  const journey = await anUnmatchedJourney(world.get(), 'several@example.com')
  const { identityId } = await redeem(journey, (await journey.finish()).ticket)
  expect(await identityOf(world.get(), identityId)).toMatchObject({ trnLookupStatus: 'PENDING' })
  expect((await world.get().supportTasks()).at(-1)).toMatchObject({ identityId, reason: 'MULTIPLE_MATCHES' })
})

test('of five browsers that prove one new address and finish at once, all sign in as one identity', async () => {
  const journeys = []
  for (let index = 0; index < 5; index += 1) {
    await world.get().forgetLimits()
    journeys.push(await anUnmatchedJourney(world.get(), 'crowd@example.com'))
  }
  const completed = await Promise.all(journeys.map((journey) => journey.finish()))
  const redeemed = await Promise.all(
    journeys.map((journey, index) => redeem(journey, completed[index]?.ticket)),
  )
  expect(new Set(redeemed.map(({ identityId }) => identityId)).size).toBe(1)
  const crowd = (await world.get().identities()).filter(({ emailKey }) => emailKey === 'crowd@example.com')
  expect(crowd).toHaveLength(1)
})

test('pressing the last button sixteen times at once creates one identity, one session and one task', async () => {
  const journey = await anUnmatchedJourney(world.get(), 'double@example.com', { knowledge: 'FORGOTTEN' })
  await journey.answer('confirmAnswers')
  const tasksBefore = (await world.get().supportTasks()).length
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => journey.finish()))
  expect(outcomes.map(({ __typename }) => __typename)).toEqual(Array(16).fill('JourneyCompleted'))
  expect((await world.get().supportTasks()).length - tasksBefore).toBe(1)
  const [{ count } = { count: 0 }] = await world.get().database.sql`
    select count(distinct t.session_id)::int as count from handoff_ticket t
    join journey j on j.id = t.journey_id where j.interaction_uid = ${journey.key.interactionUid}`
  expect(count).toBe(1)
})

test('somebody who may have a record is told once that none was found, and creates nothing by it', async () => {
  const journey = await anUnmatchedJourney(world.get(), 'no-match@example.com', { knowledge: 'FORGOTTEN' })
  const before = (await world.get().identities()).length
  const told = await journey.answer('confirmAnswers')
  expect(told).toMatchObject({ __typename: 'JourneyMoved', journey: { step: 'NO_MATCH' } })
  expect(told.journey?.reachableSteps).toContain('CHECK_ANSWERS')
  expect(await world.get().identities()).toHaveLength(before)
  expect((await journey.answer('confirmAnswers')).journey?.step).toBe('RESULT')
})

test('an answer corrected after no record was found is matched again', async () => {
  await world.get().teachingRecords({
    trn: '2000020',
    lastName: 'Mended',
    dateOfBirth: '1970-12-10',
    nationalInsuranceNumber: 'AB200020A',
  })
  const journey = await anUnmatchedJourney(world.get(), 'mended@example.com', { knowledge: 'FORGOTTEN' })
  await journey.answer('confirmAnswers')
  await journey.answer('answerName', { firstName: 'Ada', middleName: '', lastName: 'Mended' })
  const found = await journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: true,
    nationalInsuranceNumber: 'AB200020A',
  })
  expect(found.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
  expect((await journey.finish()).__typename).toBe('JourneyCompleted')
})

test('somebody who says they have neither a TRN nor QTS is not told that a record is missing', async () => {
  const journey = await anUnmatchedJourney(world.get(), 'none-of-it@example.com')
  expect((await journey.answer('confirmAnswers')).journey?.step).toBe('RESULT')
})

test('J4: somebody with no match goes on as they are, with one task that holds every attempt', async () => {
  const person = aClaimant()
  const journey = await begin(person, { record: null })
  await answerToTheEnd(journey, { knowledge: 'KNOWN', trn: '8888888' })
  expect((await journey.answer('confirmAnswers')).journey?.step).toBe('NO_MATCH')
  const results = await Promise.all(Array.from({ length: 16 }, () => journey.answer('confirmAnswers')))
  expect(results.filter(({ __typename }) => __typename === 'JourneyMoved')).toHaveLength(1)
  const shown = await journey.look()
  expect(shown).toMatchObject({ step: 'RESULT', person: { trn: null, trnLookupStatus: 'PENDING' } })
  const [task, ...more] = (await world.get().supportTasks()).filter(
    ({ identityId }) => identityId === shown?.person?.id,
  )
  expect(more).toEqual([])
  expect(task).toMatchObject({ reason: 'NO_MATCH', clientId: 'register-for-npq' })
  expect(task?.attempts.map(({ given }) => given.length)).toEqual([1, 2, 3, 4])
  expect(JSON.stringify(task?.attempts)).not.toContain(person.lastName)
})

test.each([
  ['no record', 'NO_MATCH', { knowledge: 'FORGOTTEN' }, false, []],
  ['QTS and no TRN', 'CONTRADICTION', { knowledge: 'NONE' }, true, []],
  ['several records', 'MULTIPLE_MATCHES', { knowledge: 'NONE' }, false, ['1', '2']],
] as const)(
  'J4: somebody with %s becomes a task with the reason %s',
  async (_what, reason, trn, hasQts, twins) => {
    const person = aClaimant()
    const others = twins.map((twin) => ({
      trn: `${twin}${person.trn.slice(1)}`,
      lastName: person.lastName,
      email: person.email,
    }))
    const journey = await begin(person, { record: null, others })
    await answerToTheEnd(journey, trn, hasQts)
    const result = await journey.confirm()
    expect(result.journey?.person).toMatchObject({ trn: null, trnLookupStatus: 'PENDING' })
    expect(await tasksOf(result)).toEqual([`${reason} OPEN`])
  },
)

test('J14: somebody whose record has no QTS and who has it goes on, and a person looks for another record', async () => {
  const person = aClaimant()
  const journey = await begin(person, { record: { qtsAwardedOn: null } })
  expect((await giveNino(journey, person.nino)).journey?.step).toBe('QTS')
  const asked = await journey.answer('answerQts', { hasQts: true })
  expect(asked.journey?.step).toBe('TRAINING_PROVIDER')
  await journey.answer('answerTrainingProvider', { awardedByProvider: false, ukprn: '' })
  const result = await journey.confirm()
  expect(result.journey?.person).toMatchObject({ trn: person.trn, trnLookupStatus: 'FOUND' })
  expect(await tasksOf(result)).toEqual(['POSSIBLE_DUPLICATE OPEN'])
})

test('J14: somebody whose record has no QTS and who has none is asked nothing more', async () => {
  const person = aClaimant()
  const journey = await begin(person, { record: { qtsAwardedOn: null } })
  await giveNino(journey, person.nino)
  expect((await journey.answer('answerQts', { hasQts: false })).journey?.step).toBe('CHECK_ANSWERS')
  expect(await tasksOf(await journey.confirm())).toEqual([])
})

test('somebody who says the record is not theirs keeps the link, and one task asks a person to look', async () => {
  const person = aClaimant()
  const journey = await begin(person)
  await giveNino(journey, person.nino)
  await journey.confirm()
  const said = await journey.answer('sayNotMe')
  expect(said.journey).toMatchObject({ step: 'RESULT', isNotMe: true, person: { trn: person.trn } })
  await journey.answer('sayNotMe')
  expect(await tasksOf(said)).toEqual(['NOT_ME OPEN'])
  expect((await journey.answer('completeJourney')).__typename).toBe('JourneyCompleted')
})

test('J17: while the records are out of date everybody is told, asked everything, and not told off', async () => {
  const person = aClaimant()
  world.get().clock.forward(6 * MINUTE)
  const journey = await begin(person, { record: null })
  expect((await journey.look())?.areRecordsDelayed).toBe(true)
  await answerToTheEnd(journey, { knowledge: 'FORGOTTEN' })
  const result = await journey.answer('confirmAnswers')
  expect(result.journey).toMatchObject({ step: 'RESULT', person: { trnLookupStatus: 'PENDING' } })
  expect(await tasksOf(result)).toEqual(['RECORDS_UNAVAILABLE OPEN'])
})
