import type { Logger } from '@identity/runtime'
import { type Clock, londonDate } from '@identity/values'
import { z } from 'zod'

import { job } from '../queue/job.ts'
import { holidaysLastFor, LAST_KNOWN_HOLIDAY } from './domain/working-days.ts'

export const warnOfHolidaysJob = job('warn-of-holidays', z.object({}))

/** A new list has to be released before the old one ends: promises of days after it leave out weekends only. */
const ERROR_DAYS_BEFORE = 90

/** Tells operators, every night of the last 90 days, that the list of bank holidays ends: they set their alarm on this log line. */
export async function warnOfHolidays({
  clock,
  logger,
}: {
  clock: Clock
  logger: Pick<Logger, 'error'>
}): Promise<void> {
  const daysLeft = holidaysLastFor(londonDate(clock.now()))
  if (daysLeft < ERROR_DAYS_BEFORE)
    logger.error({ daysLeft, lastDate: LAST_KNOWN_HOLIDAY }, 'the list of bank holidays ends soon')
}
