import { z } from 'zod'
import { inBatches } from '../../kernel/in-batches.ts'
import { job } from '../../queue/job.ts'
import type { Stopping } from '../../queue/task.ts'
import type { StaffDeps } from '../deps.ts'

export const forgetMergesJob = job('forget-merges', z.object({}))

/** Forgets what two identities were before a merge, once it can no longer be undone. */
export async function forgetMerges(
  { clock, repositories: { merges } }: Pick<StaffDeps, 'clock' | 'repositories'>,
  _payload?: unknown,
  { stopping }: Stopping = {},
): Promise<void> {
  const now = clock.now()
  await inBatches((atMost) => merges.forgetSnapshots(now, atMost), { stopping })
}
