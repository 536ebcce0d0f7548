import type { Logger } from '@identity/runtime'
import { z } from 'zod'
import { job, type PayloadOf } from '../../queue/job.ts'

export const warnOfLookupsJob = job(
  'warn-of-lookups',
  z.object({ memberId: z.uuid(), people: z.number().int() }),
)

/** Tells operators that a member of staff opens many people: they set their alarm on this log line. */
export async function warnOfLookups(
  { logger }: { logger: Pick<Logger, 'warn'> },
  { memberId, people }: PayloadOf<typeof warnOfLookupsJob>,
): Promise<void> {
  logger.warn({ staffMemberId: memberId, people }, 'a member of staff opened many people within an hour')
}
