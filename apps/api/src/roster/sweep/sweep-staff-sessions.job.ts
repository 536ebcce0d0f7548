import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { inBatches } from '../../kernel/in-batches.ts'
import { job } from '../../queue/job.ts'
import type { Stopping } from '../../queue/task.ts'
import { STAFF_SESSIONS_KEPT_MS } from '../domain/staff-session-life.ts'
import type { Repositories } from '../repositories.ts'

export const sweepStaffSessionsJob = job('sweep-staff-sessions', z.object({}))

/** Deletes staff sessions that are long over. What was done in them stays, with the events. */
export async function sweepStaffSessions(
  { clock, repositories: { staffSessions } }: Pick<Deps<Repositories>, 'clock' | 'repositories'>,
  _payload?: unknown,
  { stopping }: Stopping = {},
): Promise<void> {
  const before = new Date(clock.now().getTime() - STAFF_SESSIONS_KEPT_MS)
  await inBatches((atMost) => staffSessions.sweep(before, atMost), { stopping })
}
