import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { job, type PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'
import { followRecord } from './follow-record.step.ts'

/** Follows the record of an identity after a sync has changed it. */
export const followRecordJob = job('follow-record', z.object({ identityId: z.uuid() }))

/** The same step as at sign-in, when the holder is not there. */
export async function followRecordLater(
  { clock, inTransaction }: Deps<Repositories>,
  { identityId }: PayloadOf<typeof followRecordJob>,
): Promise<void> {
  await inTransaction((repositories) => followRecord(repositories, identityId, clock.now()))
}
