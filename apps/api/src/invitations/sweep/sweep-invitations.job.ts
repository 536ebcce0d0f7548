import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { inBatches } from '../../kernel/in-batches.ts'
import { job } from '../../queue/job.ts'
import type { Stopping } from '../../queue/task.ts'
import { ENDED_KEPT_MS } from '../domain/invitation.ts'
import type { Repositories } from '../repositories.ts'
import { tellService } from '../tell-service.step.ts'

export const sweepInvitationsJob = job('sweep-invitations', z.object({}))

// Each has an event and perhaps webhooks of its own.
const EXPIRED_AT_ONCE = { rows: 100, batches: 500 }

/** Ends the invitations that were not accepted within 30 days, tells their services, and forgets those that ended 90 days ago. */
export async function sweepInvitations(
  { clock, repositories, inTransaction }: Deps<Repositories>,
  _payload?: unknown,
  { stopping }: Stopping = {},
): Promise<void> {
  const now = clock.now()
  const expire = (atMost: number) =>
    inTransaction(async (within) => {
      const expired = await within.invitations.expire(now, atMost)
      await tellService(within, expired, now)
      return expired.length
    })
  await inBatches(expire, { ...EXPIRED_AT_ONCE, stopping })
  const before = new Date(now.getTime() - ENDED_KEPT_MS)
  await inBatches((atMost) => repositories.invitations.sweep(before, atMost), { stopping })
}
