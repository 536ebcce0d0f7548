import type { Repositories } from '../repositories.ts'
import { type StaffChange, staffChangeMail } from './tell-staff-change.job.ts'

/** Queues a mail to a member about a change, in its transaction. */
export async function noteStaffChange(
  { jobs }: Pick<Repositories, 'jobs'>,
  memberId: string,
  change: StaffChange,
  now: Date,
): Promise<void> {
  await jobs.add(staffChangeMail, { memberId, change, changedAt: now.toISOString() })
}
