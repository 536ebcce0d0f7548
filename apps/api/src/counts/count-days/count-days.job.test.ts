import { countedDay, dailyCount } from '@identity/database'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { journeySteps } from '../../journeys/journey/domain/journey-step.ts'
import { sweepJourneys } from '../../journeys/journey/sweep/sweep-journeys.job.ts'
import { noteDelivery } from '../../passcodes/note-delivery/note-delivery.use-case.ts'
import { closeTask } from '../../tasks/close-task.step.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aJourney } from '../../testing/a-journey.ts'
import { aStaffMember } from '../../testing/a-staff-member.ts'
import { aLastName, aNationalInsuranceNumber, useWorld } from '../../testing/a-world.ts'
import { dayCountingRepository } from '../day-counting.repository.ts'
import { pages } from '../domain/measures.ts'
import { countDays } from './count-days.job.ts'

const world = useWorld()
const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE

beforeEach(async () => {
  // Each test has a week of its own.
  world.get().clock.forward(8 * DAY)
  await world.get().refreshRecords()
  await world.get().database.db.delete(dailyCount)
})

/** What the days before today came to. */
async function counted(measure: string): Promise<Record<string, number>> {
  world.get().clock.forward(DAY)
  await countDays(world.get().deps)
  const rows = await world.get().database.db.select().from(dailyCount)
  return Object.fromEntries(
    rows.filter((row) => row.measure === measure).map(({ item, count }) => [item, count]),
  )
}

test('counting has longer than a request has, and an end', async () => {
  const { database, clock } = world.get()
  const days = { from: '2026-01-01', until: '2026-01-01' }
  const limit = await database.db.transaction(async (transaction) => {
    await dayCountingRepository(transaction).begin(days, clock.now())
    const [row] = await transaction.execute<{ statement_timeout: string }>(sql`show statement_timeout`)
    return row?.statement_timeout
  })
  expect(limit).toBe('5min')
})

test('a page of a journey is every step but those that show no page of their own', () => {
  expect([...pages]).toEqual(journeySteps.filter((step) => step !== 'COMPLETED' && step !== 'EXPIRED'))
})

test('a record that is found without an agent is counted, with the time that it took', async () => {
  const nationalInsuranceNumber = aNationalInsuranceNumber('counted')
  const lastName = aLastName('counted')
  await world.get().teachingRecords({ trn: '1000007', lastName, nationalInsuranceNumber })
  const journey = await aJourney(world.get())
  await journey.proveEmail('counted@example.com')
  await journey.giveNameAndDateOfBirth({ lastName })
  world.get().clock.forward(4 * MINUTE)
  await journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: true,
    nationalInsuranceNumber,
  })
  expect(await journey.finish()).toMatchObject({ __typename: 'JourneyCompleted' })
  expect(await counted('OUTCOME')).toEqual({ FOUND: 1 })
  expect(await counted('MATCH_TIME')).toEqual({ UNDER_5_MINUTES: 1 })
})

test('a person who leaves is counted on the page on which they left, after two hours', async () => {
  const journey = await aJourney(world.get())
  await journey.proveEmail('left@example.com')
  await journey.giveNameAndDateOfBirth({ lastName: aLastName('left') })
  expect(await counted('OUTCOME')).toEqual({ LEFT: 1 })
  const rows = await world.get().database.db.select().from(dailyCount)
  const items = (measure: string) => rows.filter((row) => row.measure === measure).map(({ item }) => item)
  expect(items('PAGE_LEFT')).toEqual(['NATIONAL_INSURANCE_NUMBER'])
  expect(items('PAGE_SEEN').sort()).toEqual([
    'DATE_OF_BIRTH',
    'EMAIL',
    'NAME',
    'NATIONAL_INSURANCE_NUMBER',
    'PASSCODE',
    'PREFERRED_NAME',
    'PREVIOUS_NAME',
    'WHAT_WE_ASK',
  ])
})

test('a journey that is still under way has not been left', async () => {
  const { clock, deps, database } = world.get()
  const untilMidnight = DAY - (clock.now().getTime() % DAY)
  clock.forward(untilMidnight - 30 * MINUTE)
  await (await aJourney(world.get())).answer('sendPasscode', { emailAddress: 'typing@example.com' })
  clock.forward(60 * MINUTE)
  await countDays(deps)
  expect(await database.db.select().from(dailyCount)).toEqual([])
  clock.forward(60 * MINUTE)
  await countDays(deps)
  expect(await database.db.select().from(dailyCount)).toContainEqual(
    expect.objectContaining({ measure: 'OUTCOME', item: 'LEFT', clientId: 'register-for-npq', count: 1 }),
  )
})

test('a person who goes back without signing in has left, on the page that they went back from', async () => {
  const journey = await aJourney(world.get())
  await journey.proveEmail('gave.up@example.com')
  await journey.answer('leaveJourney')
  expect(await counted('PAGE_LEFT')).toEqual({ WHAT_WE_ASK: 1 })
})

test('a person whose answers lead to a task is being helped, and one who comes back is known', async () => {
  const lastName = aLastName('waits')
  const first = await aJourney(world.get())
  await first.proveEmail('waits@example.com')
  await first.giveNameAndDateOfBirth({ lastName })
  await first.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: false,
    nationalInsuranceNumber: '',
  })
  await first.answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' })
  await first.answer('answerQts', { hasQts: false })
  await first.finish()
  const second = await aJourney(world.get(), { clientId: 'teaching-vacancies' })
  await second.proveEmail('waits@example.com')
  await second.answer('completeJourney')
  expect(await counted('OUTCOME')).toEqual({ WAITING: 1, KNOWN: 1 })
})

test('passcodes for signing in are counted as they were sent, delivered and used', async () => {
  const { deps, database } = world.get()
  const journey = await aJourney(world.get())
  await journey.proveEmail('passcodes@example.com')
  const [row] = await database.sql<{ id: string }[]>`
    select id from passcode_challenge order by requested_at desc limit 1`
  await noteDelivery(deps, row?.id ?? '', 'DELIVERED')
  expect(await counted('PASSCODE')).toEqual({ SENT: 1, DELIVERED: 1, USED: 1 })
})

test('tasks are counted as they are opened, and closed within the promise or after it', async () => {
  const { clock, deps } = world.get()
  const { id: staffMemberId } = await aStaffMember(world.get())
  const close = async (task: { id: string; version: number }) =>
    deps.inTransaction((repositories) =>
      closeTask(
        repositories,
        { id: task.id, version: task.version, staffMemberId, outcome: 'NOT_MATCHED', outcomeReason: null },
        clock.now(),
      ),
    )
  const late = await aSupportTask(world.get(), { clientId: 'register-for-npq' })
  clock.forward(9 * DAY)
  await close(late)
  await close(await aSupportTask(world.get(), { reason: 'POSSIBLE_DUPLICATE' }))
  expect(await counted('TASK')).toEqual({ OPENED: 1, CLOSED_ON_TIME: 1, CLOSED_LATE: 1 })
  expect(await counted('DUPLICATE')).toEqual({ POSSIBLE_DUPLICATE: 1 })
})

test('the counts of a day stay when its journeys are deleted, and counting again doubles nothing', async () => {
  const { clock, deps, database } = world.get()
  await aJourney(world.get())
  expect(await counted('OUTCOME')).toEqual({ LEFT: 1 })
  expect(await counted('OUTCOME')).toEqual({ LEFT: 1 })
  clock.forward(8 * DAY)
  await sweepJourneys(deps)
  await countDays(deps)
  expect(await database.db.select().from(dailyCount)).toContainEqual(
    expect.objectContaining({ measure: 'OUTCOME', item: 'LEFT', count: 1 }),
  )
})

test('sixteen workers that count at once come to the same counts as one', async () => {
  const { clock, deps, database } = world.get()
  await aJourney(world.get())
  clock.forward(DAY)
  await Promise.all(Array.from({ length: 16 }, () => countDays(deps)))
  const rows = await database.db.select().from(dailyCount)
  expect(rows.filter(({ measure }) => measure === 'OUTCOME')).toEqual([expect.objectContaining({ count: 1 })])
  expect((await database.db.select().from(countedDay)).length).toBeGreaterThanOrEqual(6)
})
