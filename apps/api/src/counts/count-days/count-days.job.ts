import { londonDate } from '@identity/values'
import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { job } from '../../queue/job.ts'
import { daysToCount } from '../domain/counted-days.ts'
import type { Repositories } from '../repositories.ts'

export const countDaysJob = job('count-days', z.object({}))

/** As long as a journey may stand still (journeys/journey/domain/journey-expiry.ts). */
const IDLE_MS = 2 * 60 * 60 * 1000

/** Counts the days before today again, so that what came late is in, and a night without a worker is made up for. */
export async function countDays({
  clock,
  inTransaction,
}: Pick<Deps<Repositories>, 'clock' | 'inTransaction'>): Promise<void> {
  const now = clock.now()
  const days = daysToCount(londonDate(now))
  await inTransaction(async ({ dayCounting }) => {
    await dayCounting.begin(days, now)
    await dayCounting.countJourneys(days, new Date(now.getTime() - IDLE_MS))
    await dayCounting.countEvents(days)
    await dayCounting.countTasks(days)
  })
}
