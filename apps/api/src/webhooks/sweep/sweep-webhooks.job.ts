import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { inBatches } from '../../kernel/in-batches.ts'
import { job } from '../../queue/job.ts'
import type { Stopping } from '../../queue/task.ts'
import type { Repositories } from '../repositories.ts'

/** So long partners and staff can look at a delivery, and send it again. What waits for an endpoint that is off goes with the rest. */
export const DELIVERIES_KEPT_MS = 30 * 24 * 60 * 60 * 1000

export const sweepWebhooksJob = job('sweep-webhooks', z.object({}))

export async function sweepWebhooks(
  { clock, repositories }: Deps<Pick<Repositories, 'webhookDeliveries'>>,
  _payload?: unknown,
  { stopping }: Stopping = {},
): Promise<void> {
  const before = new Date(clock.now().getTime() - DELIVERIES_KEPT_MS)
  await inBatches((atMost) => repositories.webhookDeliveries.sweep(before, atMost), { stopping })
}
