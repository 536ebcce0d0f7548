import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { job } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

export const countNamesJob = job('count-names', z.object({}))

export async function recountNames({ repositories }: Deps<Pick<Repositories, 'nameCounts'>>): Promise<void> {
  await repositories.nameCounts.recount()
}
