import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { inBatches } from '../../kernel/in-batches.ts'
import { job } from '../../queue/job.ts'
import type { Stopping } from '../../queue/task.ts'
import type { Repositories } from '../repositories.ts'

/** Longer than a partner tries again. From then on the key is a new one. */
export const KEY_KEPT_MS = 7 * 24 * 60 * 60 * 1_000

export const sweepIdempotencyKeysJob = job('sweep-idempotency-keys', z.object({}))

export async function sweepIdempotencyKeys(
  { clock, repositories }: Deps<Pick<Repositories, 'idempotencyKeys'>>,
  _payload?: unknown,
  { stopping }: Stopping = {},
): Promise<void> {
  const before = new Date(clock.now().getTime() - KEY_KEPT_MS)
  await inBatches((atMost) => repositories.idempotencyKeys.sweep(before, atMost), { stopping })
}
