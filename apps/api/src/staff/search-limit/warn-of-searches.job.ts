import type { Logger } from '@identity/runtime'
import { z } from 'zod'
import { job, type PayloadOf } from '../../queue/job.ts'

export const warnOfSearchesJob = job(
  'warn-of-searches',
  z.object({ memberId: z.uuid(), searches: z.number().int() }),
)

/** Tells operators that a member of staff searches far more than work needs: they set their alarm on this log line. */
export async function warnOfSearches(
  { logger }: { logger: Pick<Logger, 'warn'> },
  { memberId, searches }: PayloadOf<typeof warnOfSearchesJob>,
): Promise<void> {
  logger.warn({ staffMemberId: memberId, searches }, 'a member of staff searched many times within an hour')
}
