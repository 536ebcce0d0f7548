import { z } from 'zod'
import { PARAMETERS_KEPT_MS, TICKETS_KEPT_MS } from '../../../interactions/domain/kept-for.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { inBatches } from '../../../kernel/in-batches.ts'
import { PASSCODE_LIFE_MS } from '../../../passcodes/domain/passcode.ts'
import { job } from '../../../queue/job.ts'
import type { Stopping } from '../../../queue/task.ts'
import { KEPT_MS } from '../domain/journey-expiry.ts'
import type { Repositories } from '../repositories.ts'

export const sweepJourneysJob = job('sweep-journeys', z.object({}))

// Design §6: a day after they expired, which is 15 minutes after they were sent.
const CHALLENGES_KEPT_MS = 24 * 60 * 60 * 1000 + PASSCODE_LIFE_MS

type Sweeping = Pick<Repositories, 'handoffs' | 'interactions' | 'journeys' | 'passcodes'>

/** Deletes the journeys that are past their time with their answers, their passcodes and tickets, and the parameters that services sent. */
export async function sweepJourneys(
  { clock, repositories }: Deps<Sweeping>,
  _payload?: unknown,
  { stopping }: Stopping = {},
): Promise<void> {
  const now = clock.now().getTime()
  const { handoffs, interactions, journeys, passcodes } = repositories
  await inBatches((atMost) => passcodes.sweep(new Date(now - CHALLENGES_KEPT_MS), atMost), { stopping })
  await inBatches((atMost) => handoffs.sweep(new Date(now - TICKETS_KEPT_MS), atMost), { stopping })
  await inBatches((atMost) => interactions.sweep(new Date(now - PARAMETERS_KEPT_MS), atMost), { stopping })
  await inBatches((atMost) => journeys.sweep(new Date(now - KEPT_MS), atMost), { stopping })
}
