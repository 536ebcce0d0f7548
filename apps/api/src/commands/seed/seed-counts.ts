import { countedDay, type Database, dailyCount } from '@identity/database'
import { isLoopbackOrigin } from '@identity/runtime'
import { type Clock, londonDate } from '@identity/values'
import { plusDays } from '../../counts/domain/counted-days.ts'
import type { Measure } from '../../counts/domain/measures.ts'

const DAYS = 100
/** The days from here on are counted by the worker. */
const COUNTED_BY_WORKER = 6
const clients = ['register-for-npq', 'claim', 'teaching-vacancies']

/** Of a hundred sign-ins. What is part of a whole adds up to it, as real counts do. */
const SHARES: Partial<Record<Measure, Record<string, number>>> = {
  OUTCOME: { FOUND: 42, WAITING: 6, NO_RECORD: 4, KNOWN: 34, NOT_LET_IN: 1, LEFT: 13 },
  MATCH_TIME: {
    UNDER_3_MINUTES: 22,
    UNDER_5_MINUTES: 11,
    UNDER_8_MINUTES: 6,
    UNDER_15_MINUTES: 2,
    OVER_15_MINUTES: 1,
  },
  PAGE_SEEN: {
    EMAIL: 100,
    PASSCODE: 97,
    WHAT_WE_ASK: 58,
    NAME: 57,
    PREVIOUS_NAME: 56,
    PREFERRED_NAME: 56,
    DATE_OF_BIRTH: 56,
    NATIONAL_INSURANCE_NUMBER: 56,
    TRN: 20,
    CHECK_ANSWERS: 53,
    RESULT: 52,
    SIGN_IN: 34,
  },
  PAGE_LEFT: { EMAIL: 3, PASSCODE: 5, WHAT_WE_ASK: 1, NAME: 1, NATIONAL_INSURANCE_NUMBER: 2, TRN: 1 },
  PASSCODE: { SENT: 100, DELIVERED: 97, USED: 92 },
  TASK: { OPENED: 6, CLOSED_ON_TIME: 5, CLOSED_LATE: 1 },
  DUPLICATE: { OWNER_PROVED: 2, POSSIBLE_DUPLICATE: 1 },
}

/**
 * Made-up counts of the days before the system was there, so that its dashboard and its performance page have something to show. Only where the system
 * is on this computer, and no day was counted yet.
 */
export async function seedCounts(
  { clock, database: { db } }: { clock: Clock; database: Pick<Database, 'db'> },
  origin: string,
): Promise<void> {
  if (!isLoopbackOrigin(origin)) return
  const now = clock.now()
  const today = londonDate(now)
  const days = Array.from({ length: DAYS }, (_, past) => plusDays(today, -COUNTED_BY_WORKER - 1 - past))
  await db.transaction(async (held) => {
    if ((await held.$count(countedDay)) > 0) return
    await held.insert(countedDay).values(days.map((day) => ({ day, countedAt: now })))
    await held.insert(dailyCount).values(days.flatMap(countsOf))
  })
}

/** The first service sends most people, and all of them fewer at weekends. */
function countsOf(day: string): (typeof dailyCount.$inferInsert)[] {
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  return clients.flatMap((clientId, place) =>
    Object.entries(SHARES).flatMap(([measure, items]) =>
      Object.entries(items).map(([item, share]) => {
        const count = share * (isWeekend ? 1 : 4 - place)
        return { day, clientId, measure, item, count }
      }),
    ),
  )
}
