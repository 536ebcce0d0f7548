import { z } from 'zod'
import type { Deps } from '../kernel/deps.ts'
import { job } from '../queue/job.ts'
import type { Repositories } from './repositories.ts'

export const sweepLimitsJob = job('sweep-limits', z.object({}))

export async function sweepLimits({
  clock,
  repositories,
}: Deps<Pick<Repositories, 'limits'>>): Promise<void> {
  await repositories.limits.sweep(clock.now())
}
