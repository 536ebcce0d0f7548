import { countedDay, dailyCount } from '@identity/database'
import { beforeEach, expect, test } from 'vitest'
import { SUPPORT_CLIENT_ID } from '../../clients/domain/own-clients.ts'
import { useWorld } from '../../testing/a-world.ts'

const world = useWorld()

beforeEach(async () => {
  const { db } = world.get().database
  await db.delete(dailyCount)
  await db.delete(countedDay)
})

/** Counts of a day, over which the month of the test is made. */
async function aDay(day: string, ended: Record<string, number>, clientId = 'register-for-npq') {
  const { database, clock } = world.get()
  await database.db.insert(countedDay).values({ day, countedAt: clock.now() }).onConflictDoNothing()
  await database.db
    .insert(dailyCount)
    .values(
      Object.entries(ended).map(([item, count]) => ({ day, clientId, measure: 'OUTCOME', item, count })),
    )
}

const performance = async () =>
  (
    await world.get().run<{ performance: unknown }>(
      'web',
      `{ performance {
        figures { indicator isMeasured percent }
        months { month daysCounted days completionPercent
          started { value hidden } completed { value hidden } notCompleted { value hidden } }
      } }`,
    )
  ).performance

test('before a day was counted there is no month, and no figure is known', async () => {
  expect(await performance()).toEqual({
    figures: [
      { indicator: 'COMPLETION_RATE', isMeasured: true, percent: null },
      { indicator: 'USER_SATISFACTION', isMeasured: false, percent: null },
      { indicator: 'COST_PER_TRANSACTION', isMeasured: false, percent: null },
      { indicator: 'DIGITAL_TAKE_UP', isMeasured: false, percent: null },
    ],
    months: [],
  })
})

test('a month is over all services but our support pages, and this month is not in yet', async () => {
  await aDay('2026-10-01', { FOUND: 40, WAITING: 10, LEFT: 10 })
  await aDay('2026-10-31', { KNOWN: 20, NOT_LET_IN: 10, NO_RECORD: 10 }, 'teaching-vacancies')
  await aDay('2026-10-31', { KNOWN: 500 }, SUPPORT_CLIENT_ID)
  await aDay('2026-11-01', { LEFT: 300 })
  expect(await performance()).toMatchObject({
    figures: [{ percent: 80 }, {}, {}, {}],
    months: [
      {
        month: '2026-10',
        daysCounted: 2,
        days: 31,
        started: { value: 100 },
        completed: { value: 80 },
        notCompleted: { value: 20 },
        completionPercent: 80,
      },
    ],
  })
})

test('a small count is hidden, with what would reveal it and the share', async () => {
  await aDay('2026-10-01', { FOUND: 96, LEFT: 4 })
  expect(await performance()).toMatchObject({
    figures: [{ indicator: 'COMPLETION_RATE', percent: null }, {}, {}, {}],
    months: [
      {
        started: { value: 100, hidden: null },
        completed: { value: null, hidden: 'WOULD_REVEAL' },
        notCompleted: { value: null, hidden: 'FEWER_THAN_5' },
        completionPercent: null,
      },
    ],
  })
})

test('only our web may ask', async () => {
  await expect(world.get().run(null, '{ performance { months { month } } }')).rejects.toThrow('bearer token')
  await expect(world.get().run('oidc', '{ performance { months { month } } }')).rejects.toThrow('may not')
})
