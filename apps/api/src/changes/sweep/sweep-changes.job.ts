import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { inBatches } from '../../kernel/in-batches.ts'
import { job } from '../../queue/job.ts'
import type { Stopping } from '../../queue/task.ts'
import { FEED_KEPT_MS } from '../domain/kept-for.ts'
import type { Repositories } from '../repositories.ts'

export const sweepChangesJob = job('sweep-changes', z.object({}))

/** Removes from the feed what no cursor leads to any more. */
export async function sweepChanges(
  { clock, repositories }: Deps<Repositories>,
  _payload?: unknown,
  { stopping }: Stopping = {},
): Promise<void> {
  const before = new Date(clock.now().getTime() - FEED_KEPT_MS)
  await inBatches((atMost) => repositories.changes.sweep(before, atMost), { stopping })
}
