import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { inBatches } from '../../kernel/in-batches.ts'
import { job } from '../../queue/job.ts'
import type { Stopping } from '../../queue/task.ts'
import { NOTICES_KEPT_MS, NOTICES_TRIED_MS, SESSIONS_KEPT_MS } from '../domain/kept-for.ts'
import type { Repositories } from '../repositories.ts'
import { giveUpNotice } from '../tell-services/send-logout-notice.job.ts'

export const sweepSessionsJob = job('sweep-sessions', z.object({}))

/** Deletes sessions that are long over and old logout notices, and gives up notices that were lost. */
export async function sweepSessions(
  deps: Deps<Repositories>,
  _payload?: unknown,
  { stopping }: Stopping = {},
): Promise<void> {
  const { logoutNotices, sessions } = deps.repositories
  const now = deps.clock.now().getTime()
  await inBatches(
    async (atMost) => {
      const overdue = await logoutNotices.overdue(new Date(now - NOTICES_TRIED_MS), atMost)
      for (const noticeId of overdue) await giveUpNotice(deps, noticeId)
      return overdue.length
    },
    { stopping },
  )
  await inBatches((atMost) => logoutNotices.sweep(new Date(now - NOTICES_KEPT_MS), atMost), { stopping })
  await inBatches((atMost) => sessions.sweep(new Date(now - SESSIONS_KEPT_MS), atMost), { stopping })
}
