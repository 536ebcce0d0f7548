import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { job } from '../../queue/job.ts'
import type { Stopping } from '../../queue/task.ts'
import type { Repositories } from '../repositories.ts'

export const countNamesJob = job('count-names', z.object({}))

export async function recountNames(
  { repositories }: Deps<Pick<Repositories, 'nameCounts'>>,
  _payload?: unknown,
  { stopping }: Stopping = {},
): Promise<void> {
  await repositories.nameCounts.recount(stopping)
}
