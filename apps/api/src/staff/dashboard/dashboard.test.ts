import { countedDay, dailyCount } from '@identity/database'
import { beforeEach, expect, test } from 'vitest'
import { SUPPORT_CLIENT_ID } from '../../clients/domain/own-clients.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'

const world = useWorld()

type Count = { value: number | null; hidden: string | null }
type Week = {
  from: string
  daysCounted: number
  started: Count
  completionPercent: number | null
  matchPercent: number | null
}
type Answer = {
  weeks: Week[]
  from: string
  until: string
  days: number
  daysCounted: number
  service: { id: string } | null
  services: { id: string }[]
  panels: {
    name: string
    total: Count | null
    ratePercent: number | null
    lines: { item: string; count: Count }[]
  }[]
}

beforeEach(async () => {
  const { db } = world.get().database
  await db.delete(dailyCount)
  await db.delete(countedDay)
})

const ask = async (role: 'AGENT' | 'LEAD' | 'OWNER' = 'LEAD', period = 'WEEK', serviceId?: string) => {
  const { dashboard } = await world.get().run<{ dashboard: Answer }>(
    await aStaffCaller(world.get(), role),
    `query ($period: DashboardPeriod!, $serviceId: String) { dashboard(period: $period, serviceId: $serviceId) {
      from until days daysCounted service { id } services { id name }
      panels { name total { value hidden } ratePercent
        lines { item percent count { value hidden } outOf { value hidden } } }
      weeks { from daysCounted started { value hidden } completionPercent matchPercent }
    } }`,
    { period, serviceId },
  )
  return dashboard
}

async function aDay(
  day: string,
  measure: string,
  counts: Record<string, number>,
  clientId = 'register-for-npq',
) {
  const { database, clock } = world.get()
  await database.db.insert(countedDay).values({ day, countedAt: clock.now() }).onConflictDoNothing()
  await database.db
    .insert(dailyCount)
    .values(Object.entries(counts).map(([item, count]) => ({ day, clientId, measure, item, count })))
}

const lineOf = ({ panels }: Answer, name: string, item: string) =>
  panels.find((panel) => panel.name === name)?.lines.find((line) => line.item === item)?.count

// The clock of tests begins on Sunday 22 November 2026.
test('the panels are of the whole weeks of the period', async () => {
  await aDay('2026-11-08', 'TASK', { OPENED: 10 })
  await aDay('2026-11-09', 'TASK', { OPENED: 20 })
  await aDay('2026-11-15', 'TASK', { OPENED: 30 })
  await aDay('2026-11-16', 'TASK', { OPENED: 40 })
  const week = await ask()
  expect(week).toMatchObject({
    from: '2026-11-09',
    until: '2026-11-15',
    days: 7,
    daysCounted: 2,
    service: null,
  })
  expect(lineOf(week, 'QUEUE_FLOW', 'OPENED')).toEqual({ value: 50, hidden: null })
  expect(lineOf(await ask('OWNER', 'FOUR_WEEKS'), 'QUEUE_FLOW', 'OPENED')?.value).toBe(60)
})

test('narrowed to a service it has what that one did, and staff who sign in are in none', async () => {
  await aDay('2026-11-09', 'DUPLICATE', { OWNER_PROVED: 20 })
  await aDay('2026-11-09', 'DUPLICATE', { OWNER_PROVED: 30 }, 'claim')
  await aDay('2026-11-09', 'DUPLICATE', { OWNER_PROVED: 100 }, SUPPORT_CLIENT_ID)
  expect(lineOf(await ask(), 'DUPLICATES', 'OWNER_PROVED')?.value).toBe(50)
  const npq = await ask('LEAD', 'WEEK', 'register-for-npq')
  expect(npq.service).toEqual({ id: 'register-for-npq' })
  expect(lineOf(npq, 'DUPLICATES', 'OWNER_PROVED')?.value).toBe(20)
  expect(npq.services.map(({ id }) => id)).not.toContain(SUPPORT_CLIENT_ID)
  expect((await ask('LEAD', 'WEEK', 'no-such-service')).service).toBeNull()
})

test('the age of the queue is that of now, and exact to staff, for it is their work', async () => {
  for (let task = 0; task < 9; task += 1) await aSupportTask(world.get(), { clientId: 'claim' })
  const few = await ask()
  expect(few.panels.find(({ name }) => name === 'QUEUE_AGE')?.total).toEqual({ value: 9, hidden: null })
  expect(lineOf(few, 'QUEUE_AGE', 'DUE_TODAY')).toEqual({ value: 0, hidden: null })
  expect(lineOf(few, 'QUEUE_AGE', 'NOT_DUE')).toEqual({ value: 9, hidden: null })
})

test('the trend has each week of the period, the newest first, and how many of its days were counted', async () => {
  const ended = { FOUND: 60, WAITING: 20, NO_RECORD: 20, KNOWN: 80, NOT_LET_IN: 10, LEFT: 10 }
  await aDay('2026-11-15', 'OUTCOME', ended)
  await aDay('2026-11-09', 'OUTCOME', ended)
  await aDay('2026-11-08', 'OUTCOME', { ...ended, FOUND: 20, LEFT: 50 })
  const { weeks } = await ask('LEAD', 'FOUR_WEEKS')
  expect(weeks.map(({ from, daysCounted }) => [from, daysCounted])).toEqual([
    ['2026-11-09', 2],
    ['2026-11-02', 1],
    ['2026-10-26', 0],
    ['2026-10-19', 0],
  ])
  expect(weeks[0]).toMatchObject({ started: { value: 400 }, completionPercent: 90, matchPercent: 60 })
  expect(weeks[2]).toMatchObject({ started: { hidden: 'FEWER_THAN_5' }, completionPercent: null })
})

test('agents do not see it', async () => {
  await expect(ask('AGENT')).rejects.toThrow('may not')
})
