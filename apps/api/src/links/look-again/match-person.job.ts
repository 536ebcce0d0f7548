import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { job, type PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'
import { matchAgain } from './match-again.use-case.ts'

/** For an identity whose record may have appeared, or may have been corrected. */
export const matchPersonJob = job('match-person', z.object({ identityId: z.uuid() }))

export async function matchPerson(
  deps: Deps<Repositories>,
  { identityId }: PayloadOf<typeof matchPersonJob>,
): Promise<void> {
  await matchAgain(deps, identityId)
}
