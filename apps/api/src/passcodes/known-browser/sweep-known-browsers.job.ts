import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { inBatches } from '../../kernel/in-batches.ts'
import { job } from '../../queue/job.ts'
import type { Stopping } from '../../queue/task.ts'
import type { Repositories } from '../repositories.ts'

export const sweepKnownBrowsersJob = job('sweep-known-browsers', z.object({}))

/** Deletes the browsers that are not known to their mailbox any more. */
export async function sweepKnownBrowsers(
  { clock, repositories }: Deps<Pick<Repositories, 'knownBrowsers'>>,
  _payload?: unknown,
  { stopping }: Stopping = {},
): Promise<void> {
  await inBatches((atMost) => repositories.knownBrowsers.sweep(clock.now(), atMost), { stopping })
}
